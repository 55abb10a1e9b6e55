package org.twinbridge.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.Institutions;
import org.twinbridge.matching.Matching;
import org.twinbridge.taxonomy.Taxonomy;

/** Brings together what the features know of one institution. */
@Component
class InstitutionReader {

    private final Institutions institutions;
    private final Countries countries;
    private final Matching matching;
    private final Taxonomy taxonomy;

    InstitutionReader(Institutions institutions, Countries countries, Matching matching, Taxonomy taxonomy) {
        this.institutions = institutions;
        this.countries = countries;
        this.matching = matching;
        this.taxonomy = taxonomy;
    }

    /** The institution of an id as it stands in an address: a bare ROR id or one of Twinbridge's own. */
    Institution find(String id) {
        return parsed(id)
                .flatMap(institutions::find)
                .orElseThrow(() -> new NotFoundException(Problem.Type.UNKNOWN_INSTITUTION, id));
    }

    InstitutionAnswer read(Institution institution) {
        Catalogue catalogue = matching.catalogue();
        GeoPoint place = institution.place();
        return new InstitutionAnswer(
                institution.id().value(),
                institution.name(),
                institution.language(),
                institution.otherNames().stream()
                        .map(name -> new InstitutionAnswer.OtherName(
                                name.value(), name.language(), Words.small(name.type())))
                        .toList(),
                Words.small(institution.kind()),
                country(institution, catalogue),
                institution.city(),
                place == null ? null : new InstitutionAnswer.Place(place.latitude(), place.longitude()),
                institution.established(),
                institution.website(),
                institution.works(),
                institution.active(),
                institution.sourceName(),
                links(institution, catalogue),
                catalogue
                        .find(institution.id())
                        .map(profile -> profile(profile, catalogue.asOf()))
                        .orElse(null),
                catalogue.release());
    }

    private static Optional<InstitutionId> parsed(String id) {
        try {
            return Optional.of(InstitutionId.parse(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private InstitutionAnswer.CountryAnswer country(Institution institution, Catalogue catalogue) {
        Country country = countries
                .find(institution.country())
                .orElseThrow(() -> new IllegalStateException(
                        "The country (%s) of (%s) is in no table.".formatted(institution.country(), institution.id())));
        CountryStanding standing = catalogue.countries().standing(country.code());
        return new InstitutionAnswer.CountryAnswer(
                country.code().value(),
                country.nameEn(),
                country.region(),
                country.finestRegion().orElse(null),
                country.incomeGroup() == null ? null : Words.small(country.incomeGroup()),
                country.ldc(),
                country.lldc(),
                country.sids(),
                new InstitutionAnswer.Drain(
                        standing.drain(),
                        standing.coverage(),
                        year(standing.firstYear()),
                        year(standing.lastYear()),
                        standing.isProtected()),
                country.figures().entrySet().stream()
                        .map(figure -> new InstitutionAnswer.CountryFigure(
                                figure.getKey().column(),
                                figure.getValue().value(),
                                figure.getValue().year()))
                        .toList());
    }

    private static @Nullable Integer year(int year) {
        return year == 0 ? null : year;
    }

    private static List<InstitutionAnswer.Link> links(Institution institution, Catalogue catalogue) {
        return institution.links().stream()
                .map(link -> link(link, catalogue.find(link.target())))
                .toList();
    }

    private static InstitutionAnswer.Link link(InstitutionLink link, Optional<Profile> other) {
        return new InstitutionAnswer.Link(
                Words.small(link.type()),
                link.target().value(),
                other.map(Profile::name).orElse(link.label()),
                other.isPresent());
    }

    private InstitutionAnswer.ProfileAnswer profile(Profile profile, LocalDate day) {
        return new InstitutionAnswer.ProfileAnswer(
                sorted(profile.languages()),
                sorted(profile.acceptedModalities().stream().map(Words::small).collect(Collectors.toSet())),
                profile.quota(),
                profile.isStated(),
                profile.themes().stream()
                        .map(theme -> InstitutionAnswer.Item.of(
                                theme.field().code(),
                                label(theme.field()),
                                null,
                                theme.weight(),
                                theme.evidence(),
                                day))
                        .toList(),
                profile.needs().stream()
                        .map(need -> InstitutionAnswer.Item.of(
                                need.field().code(),
                                label(need.field()),
                                Words.small(need.modality()),
                                need.urgency(),
                                need.evidence(),
                                day))
                        .toList(),
                profile.capacities().stream()
                        .map(capacity -> InstitutionAnswer.Item.of(
                                capacity.field().code(),
                                label(capacity.field()),
                                Words.small(capacity.modality()),
                                capacity.strength(),
                                capacity.evidence(),
                                day))
                        .toList());
    }

    private String label(Field field) {
        return taxonomy.label(field, Locale.ENGLISH);
    }

    private static List<String> sorted(Set<String> texts) {
        return texts.stream().sorted().toList();
    }
}
