package org.twinbridge.institution.inference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;

/**
 * What is known about an institution before anybody describes it.
 *
 * @param name display name, in any language
 * @param otherNames labels and aliases; acronyms are of no use here
 * @param childNames names of its parts: faculties, institutes, hospitals
 * @param relatedNames names of the institutions it is related to without owning them
 * @param compiledFields fields that people compiled, the main one first; where there are any, names are not read
 * @param kind what sort of organisation it is
 * @param country figures of its country
 * @param works publications in its lifetime, {@code null} where unknown
 * @param established year of foundation, {@code null} where unknown
 */
public record InstitutionFacts(
        String name,
        List<String> otherNames,
        List<String> childNames,
        List<String> relatedNames,
        List<Field> compiledFields,
        Kind kind,
        CountryFacts country,
        @Nullable Long works,
        @Nullable Integer established) {

    public InstitutionFacts {
        otherNames = List.copyOf(otherNames);
        childNames = List.copyOf(childNames);
        relatedNames = List.copyOf(relatedNames);
        compiledFields = List.copyOf(compiledFields);
        if (works != null && works < 0) {
            throw new IllegalArgumentException("The works (%d) of (%s) must be 0 or more.".formatted(works, name));
        }
    }

    /** An institution of which only name, kind and country are known. */
    public static InstitutionFacts of(String name, Kind kind, CountryFacts country) {
        return new InstitutionFacts(name, List.of(), List.of(), List.of(), List.of(), kind, country, null, null);
    }

    InstitutionFacts withOtherNames(String... names) {
        return new InstitutionFacts(
                name, List.of(names), childNames, relatedNames, compiledFields, kind, country, works, established);
    }

    InstitutionFacts withChildren(String... names) {
        return new InstitutionFacts(
                name, otherNames, List.of(names), relatedNames, compiledFields, kind, country, works, established);
    }

    InstitutionFacts withRelated(String... names) {
        return new InstitutionFacts(
                name, otherNames, childNames, List.of(names), compiledFields, kind, country, works, established);
    }

    InstitutionFacts withCompiledFields(Field... fields) {
        return new InstitutionFacts(
                name, otherNames, childNames, relatedNames, List.of(fields), kind, country, works, established);
    }

    InstitutionFacts withWorks(long count) {
        return new InstitutionFacts(
                name, otherNames, childNames, relatedNames, compiledFields, kind, country, count, established);
    }

    InstitutionFacts withEstablished(int year) {
        return new InstitutionFacts(
                name, otherNames, childNames, relatedNames, compiledFields, kind, country, works, year);
    }
}
