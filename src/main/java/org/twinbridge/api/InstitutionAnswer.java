package org.twinbridge.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Evidence;

/**
 * All that is known of an institution. What is unknown is {@code null}, or an empty list.
 *
 * @param id ROR id where there is one
 * @param name display name
 * @param language ISO 639-1 code of the display name
 * @param otherNames labels, aliases and acronyms
 * @param kind what sort of organisation it is
 * @param country where it is seated
 * @param city its city
 * @param place coordinates of the city; {@code null} if only the country is known
 * @param established year
 * @param website address
 * @param works publications over its lifetime
 * @param active whether its source still lists it
 * @param source where the record comes from
 * @param links how it hangs together with others
 * @param profile what it works in, looks for and can give; {@code null} if it is not active
 * @param release name of the data release
 */
record InstitutionAnswer(
        String id,
        String name,
        @Nullable String language,
        List<OtherName> otherNames,
        String kind,
        CountryAnswer country,
        @Nullable String city,
        @Nullable Place place,
        @Nullable Integer established,
        @Nullable String website,
        @Nullable Long works,
        boolean active,
        String source,
        List<Link> links,
        @Nullable ProfileAnswer profile,
        String release) {

    /**
     * Another name.
     *
     * @param type {@code label}, {@code alias} or {@code acronym}
     */
    record OtherName(String name, @Nullable String language, String type) {}

    /** Degrees north and east (WGS 84). */
    record Place(double latitude, double longitude) {}

    /**
     * Another institution and what it is to this one.
     *
     * @param type {@code parent}, {@code child}, {@code related}, {@code successor} or {@code predecessor}
     * @param known whether it is in the catalogue and active
     */
    record Link(String type, String id, String name, boolean known) {}

    /**
     * A country's figures and its exposure to brain drain.
     *
     * @param code ISO 3166-1 alpha-2
     * @param name English short name
     * @param incomeGroup the World Bank's class
     * @param leastDeveloped by the United Nations' list
     * @param landlocked by the United Nations' list
     * @param smallIsland by the United Nations' list
     * @param drain exposure to brain drain
     * @param figures what is known, each with its year
     */
    record CountryAnswer(
            String code,
            String name,
            @Nullable String region,
            @Nullable String subregion,
            @Nullable String incomeGroup,
            boolean leastDeveloped,
            boolean landlocked,
            boolean smallIsland,
            Drain drain,
            List<CountryFigure> figures) {}

    /**
     * Exposure to brain drain.
     *
     * @param value D, in [0, 1]
     * @param coverage share of the indicators' weight that is known, in [0, 1]
     * @param firstYear year of its oldest figure, {@code null} if it has none
     * @param lastYear year of its newest figure, {@code null} if it has none
     * @param guarded whether guards act for its institutions
     */
    record Drain(
            double value,
            double coverage,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            boolean guarded) {}

    /**
     * A figure of a country.
     *
     * @param indicator as its column in files, such as {@code gerd_pct_gdp}
     */
    record CountryFigure(String indicator, double value, int year) {}

    /**
     * A profile.
     *
     * @param languages working languages, ISO 639-1
     * @param acceptedModalities modalities it agrees to; empty if it has not said
     * @param quota new twinnings it can take on
     * @param stated whether someone answers for some of it, rather than a rule having guessed it all
     */
    record ProfileAnswer(
            List<String> languages,
            List<String> acceptedModalities,
            int quota,
            boolean stated,
            List<Item> themes,
            List<Item> needs,
            List<Item> capacities) {}

    /**
     * One item of a profile.
     *
     * @param field ISCED-F 2013 code
     * @param label English name of the field
     * @param modality how knowledge moves, {@code any} if it does not matter; left out for themes
     * @param value weight of a theme, urgency of a need or strength of a capacity, in (0, 1]
     * @param source {@code verified}, {@code evidence}, {@code declared}, {@code inferred} or {@code country_prior}
     * @param confidence today, in (0, 1)
     * @param date when it was stated, seen or inferred
     * @param note what was read
     */
    record Item(
            String field,
            String label,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String modality,

            double value,
            String source,
            double confidence,
            LocalDate date,
            String note) {

        static Item of(
                String field, String label, @Nullable String modality, double value, Evidence evidence, LocalDate day) {
            return new Item(
                    field,
                    label,
                    modality,
                    value,
                    Words.small(evidence.source()),
                    evidence.confidenceOn(day),
                    evidence.date(),
                    evidence.note());
        }
    }
}
