package org.twinbridge.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.KnownTies;
import org.twinbridge.engine.score.PastTwinnings;
import org.twinbridge.engine.score.TrackRecord;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.Twinnings;

/** Reads the database into a catalogue. */
@Component
class CatalogueLoader {

    private final Institutions institutions;
    private final DeclaredProfiles declaredProfiles;
    private final Countries countries;
    private final CountryTables countryTables;
    private final Twinnings twinnings;
    private final Clock clock;

    CatalogueLoader(
            Institutions institutions,
            DeclaredProfiles declaredProfiles,
            Countries countries,
            CountryTables countryTables,
            Twinnings twinnings,
            Clock clock) {
        this.institutions = institutions;
        this.declaredProfiles = declaredProfiles;
        this.countries = countries;
        this.countryTables = countryTables;
        this.twinnings = twinnings;
        this.clock = clock;
    }

    /** The catalogue as of now; empty of institutions if none are stored. */
    @Transactional(readOnly = true)
    Catalogue load() {
        LocalDate today = LocalDate.now(clock);
        List<Institution> active =
                institutions.all().stream().filter(Institution::active).toList();
        return new Catalogue(
                "change " + institutions.changeNumber(),
                today,
                profiles(active),
                countryTables.load(),
                pastTwinnings(),
                relatedTies(active));
    }

    private List<Profile> profiles(List<Institution> active) {
        Map<CountryCode, Country> countryOf =
                countries.all().stream().collect(Collectors.toMap(Country::code, country -> country));
        Map<InstitutionId, ProfileItems> declared = declaredProfiles.all();
        var profiles = new ArrayList<Profile>(active.size());
        for (Institution institution : active) {
            Country country = Objects.requireNonNull(countryOf.get(institution.country()));
            ProfileItems items = declared.getOrDefault(institution.id(), ProfileItems.none(institution.id()));
            profiles.add(profile(institution, country, items));
        }
        return profiles;
    }

    private static Profile profile(Institution institution, Country country, ProfileItems declared) {
        return new Profile(
                institution.id(),
                institution.name(),
                institution.kind(),
                institution.country(),
                institution.place(),
                declared.languages().isEmpty() ? Set.copyOf(country.officialLanguages()) : declared.languages(),
                declared.themes(),
                declared.needs(),
                declared.capacities(),
                declared.acceptedModalities(),
                declared.quota() == null ? Profile.DEFAULT_QUOTA : declared.quota(),
                declared.exclusions(),
                institution.house());
    }

    private PastTwinnings pastTwinnings() {
        return PastTwinnings.of(
                twinnings.all().stream().map(CatalogueLoader::pastTwinning).toList());
    }

    /** What the two promised each other counts for both alike. */
    private static PastTwinnings.PastTwinning pastTwinning(Twinning twinning) {
        var record = new TrackRecord(twinning.commitmentsMade(), twinning.commitmentsKept());
        return new PastTwinnings.PastTwinning(
                twinning.a(), twinning.b(), twinning.fields(), twinning.active(), record, record);
    }

    /** Ties to institutions that are not in the catalogue are kept out: they could never be a common acquaintance. */
    private static Collection<KnownTies.Tie> relatedTies(List<Institution> active) {
        Set<InstitutionId> known = active.stream().map(Institution::id).collect(Collectors.toSet());
        var ties = new HashSet<KnownTies.Tie>();
        for (Institution institution : active) {
            for (InstitutionLink link : institution.links()) {
                if (link.type() == InstitutionLink.Type.RELATED && known.contains(link.target())) {
                    ties.add(new KnownTies.Tie(institution.id(), link.target()));
                }
            }
        }
        return ties;
    }
}
