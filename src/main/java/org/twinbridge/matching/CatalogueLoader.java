package org.twinbridge.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.Indicator;
import org.twinbridge.engine.drain.DrainRules;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.KnownTies;
import org.twinbridge.engine.score.PastTwinnings;
import org.twinbridge.engine.score.TrackRecord;
import org.twinbridge.ingest.DataReleases;
import org.twinbridge.institution.DeclaredProfiles;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.EvidenceProfiles;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.InstitutionName;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.institution.inference.CompiledFields;
import org.twinbridge.institution.inference.CountryFacts;
import org.twinbridge.institution.inference.GraduateShares;
import org.twinbridge.institution.inference.InferredProfile;
import org.twinbridge.institution.inference.InstitutionFacts;
import org.twinbridge.institution.inference.KnownWorks;
import org.twinbridge.institution.inference.Lexicon;
import org.twinbridge.institution.inference.ProfileInference;
import org.twinbridge.outcome.OutcomeRegister;
import org.twinbridge.twinning.Twinning;
import org.twinbridge.twinning.Twinnings;

/** Reads the database into a catalogue, each profile in its layers: declared, shown by evidence, inferred. */
@Component
class CatalogueLoader {

    private final Institutions institutions;
    private final DeclaredProfiles declaredProfiles;
    private final EvidenceProfiles evidenceProfiles;
    private final Countries countries;
    private final CountryTables countryTables;
    private final Twinnings twinnings;
    private final OutcomeRegister outcomes;
    private final DataReleases releases;
    private final Lexicon lexicon;
    private final KnownWorks knownWorks;
    private final GraduateShares graduateShares;
    private final CompiledFields compiledFields;
    private final Clock clock;

    CatalogueLoader(
            Institutions institutions,
            DeclaredProfiles declaredProfiles,
            EvidenceProfiles evidenceProfiles,
            Countries countries,
            CountryTables countryTables,
            Twinnings twinnings,
            OutcomeRegister outcomes,
            DataReleases releases,
            Lexicon lexicon,
            KnownWorks knownWorks,
            GraduateShares graduateShares,
            CompiledFields compiledFields,
            Clock clock) {
        this.institutions = institutions;
        this.declaredProfiles = declaredProfiles;
        this.evidenceProfiles = evidenceProfiles;
        this.countries = countries;
        this.countryTables = countryTables;
        this.twinnings = twinnings;
        this.outcomes = outcomes;
        this.releases = releases;
        this.lexicon = lexicon;
        this.knownWorks = knownWorks;
        this.graduateShares = graduateShares;
        this.compiledFields = compiledFields;
        this.clock = clock;
    }

    /**
     * The catalogue as of now; empty of institutions if none are stored.
     *
     * @param rules which countries are protected and which are South, as the policy in force has it
     */
    @Transactional(readOnly = true)
    Catalogue load(DrainRules rules) {
        LocalDate today = LocalDate.now(clock);
        List<Institution> active =
                institutions.all().stream().filter(Institution::active).toList();
        return new Catalogue(
                release(),
                today,
                profiles(active, today),
                countryTables.load(rules).withRetention(outcomes.retention()),
                pastTwinnings(),
                relatedTies(active));
    }

    /** The release the institutions came with, and the number of the last change, so that a score can be told apart. */
    private String release() {
        String change = "change " + institutions.changeNumber();
        return releases.current().map(release -> release.name() + ", " + change).orElse(change);
    }

    /**
     * One institution as it would be known if it stated these items; empty if it is not in the catalogue. Cheap: nothing
     * of the others is read.
     */
    @Transactional(readOnly = true)
    Optional<Profile> known(ProfileItems items) {
        InstitutionId id = items.institution();
        return institutions.find(id).filter(Institution::active).flatMap(institution -> countries
                .find(institution.country())
                .map(country -> {
                    InferredProfile inferred = new ProfileInference(lexicon, LocalDate.now(clock))
                            .infer(facts(institution, facts(country)));
                    return profile(
                            institution, country, items, new ProfileLayers(items, evidenceProfiles.find(id), inferred));
                }));
    }

    private List<Profile> profiles(List<Institution> active, LocalDate today) {
        Map<CountryCode, Country> countryOf =
                countries.all().stream().collect(Collectors.toMap(Country::code, country -> country));
        Map<CountryCode, CountryFacts> facts = new HashMap<>();
        countryOf.forEach((code, country) -> facts.put(code, facts(country)));
        Map<InstitutionId, ProfileItems> declared = declaredProfiles.all();
        Map<InstitutionId, List<EvidenceItems>> evidence = evidenceProfiles.all();
        var inference = new ProfileInference(lexicon, today);
        var profiles = new ArrayList<Profile>(active.size());
        for (Institution institution : active) {
            Country country = Objects.requireNonNull(countryOf.get(institution.country()));
            InferredProfile inferred =
                    inference.infer(facts(institution, Objects.requireNonNull(facts.get(country.code()))));
            ProfileItems items = declared.getOrDefault(institution.id(), ProfileItems.none(institution.id()));
            profiles.add(profile(
                    institution,
                    country,
                    items,
                    new ProfileLayers(items, evidence.getOrDefault(institution.id(), List.of()), inferred)));
        }
        return profiles;
    }

    private static Profile profile(
            Institution institution, Country country, ProfileItems declared, ProfileLayers layers) {
        return new Profile(
                institution.id(),
                institution.name(),
                institution.kind(),
                institution.country(),
                institution.place(),
                declared.languages().isEmpty() ? Set.copyOf(country.officialLanguages()) : declared.languages(),
                layers.themes(),
                layers.needs(),
                layers.capacities(),
                declared.acceptedModalities(),
                declared.quota() == null ? Profile.DEFAULT_QUOTA : declared.quota(),
                declared.exclusions(),
                institution.house());
    }

    private InstitutionFacts facts(Institution institution, CountryFacts country) {
        return new InstitutionFacts(
                institution.name(),
                institution.otherNames().stream()
                        .filter(name -> name.type() != InstitutionName.Type.ACRONYM)
                        .map(InstitutionName::value)
                        .toList(),
                labels(institution, InstitutionLink.Type.CHILD),
                labels(institution, InstitutionLink.Type.RELATED),
                compiledFields.of(institution.id()),
                institution.kind(),
                country,
                works(institution),
                institution.established());
    }

    private static List<String> labels(Institution institution, InstitutionLink.Type type) {
        return institution.links().stream()
                .filter(link -> link.type() == type)
                .map(InstitutionLink::label)
                .toList();
    }

    /** What an import stored with the institution, else what ships. */
    private @Nullable Long works(Institution institution) {
        Long stored = institution.works();
        return stored != null ? stored : knownWorks.of(institution.id()).orElse(null);
    }

    private CountryFacts facts(Country country) {
        return new CountryFacts(
                figure(country, Indicator.RESEARCHERS_PER_MILLION),
                figure(country, Indicator.GERD),
                figure(country, Indicator.TERTIARY_ENROLMENT),
                figure(country, Indicator.OUTBOUND_MOBILITY),
                country.ldc(),
                country.sids(),
                country.isHighIncome(),
                "Sub-Saharan Africa".equals(country.subregion()),
                graduateShares.of(country.code()));
    }

    private static @Nullable Double figure(Country country, Indicator indicator) {
        return country.figure(indicator).map(figure -> figure.value()).orElse(null);
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
