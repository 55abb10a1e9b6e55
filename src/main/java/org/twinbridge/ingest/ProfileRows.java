package org.twinbridge.ingest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.institution.Institutions;
import org.twinbridge.institution.ProfileItems;

/** Reads rows of a file of profiles; refuses what names no known institution, field or modality. */
final class ProfileRows {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final List<Source> SOURCES = List.of(Source.DECLARED, Source.VERIFIED, Source.EVIDENCE);
    private static final double MOST_WEIGHT = 1_000_000;
    private static final int MOST_QUOTA = 1000;

    /** The least a share may be: nothing is neither a need nor a capacity. */
    private static final double LEAST = 1e-6;

    private final InstitutionIds ids;
    private final LocalDate today;

    ProfileRows(Institutions institutions, LocalDate today) {
        this.ids = new InstitutionIds(institutions);
        this.today = today;
    }

    InstitutionId institution(CsvRow row) {
        return ids.read("institution_id", row.requiredText("institution_id"));
    }

    ProfileItemType type(CsvRow row) {
        return row.oneOf(
                "item",
                row.requiredText("item"),
                Arrays.asList(ProfileItemType.values()),
                ProfileItemType::label,
                Sentence.of("ingest.row.not.item"));
    }

    ProfileRow read(CsvRow row, InstitutionId institution, ProfileItemType type) {
        long number = row.number();
        return switch (type) {
            case THEME -> new ProfileRow.ThemeRow(number, institution, field(row), weight(row), evidence(row));
            case NEED ->
                new ProfileRow.NeedRow(
                        number, institution, new Need(field(row), modalityOrAny(row), share(row), evidence(row)));
            case CAPACITY ->
                new ProfileRow.CapacityRow(
                        number, institution, new Capacity(field(row), modalityOrAny(row), share(row), evidence(row)));
            case MODALITY -> new ProfileRow.ModalityRow(number, institution, acceptedModality(row));
            case LANGUAGE -> new ProfileRow.LanguageRow(number, institution, language(row));
            case QUOTA -> new ProfileRow.QuotaRow(number, institution, (int) row.requiredCount("value", MOST_QUOTA));
            case EXCLUSION -> new ProfileRow.ExclusionRow(number, institution, excluded(row, institution));
        };
    }

    private static Field field(CsvRow row) {
        return field("field", row.requiredText("field"));
    }

    /** A field by its code; refuses what is no code of the standard. */
    static Field field(String column, String code) {
        if (Field.isStandard(code)) {
            return new Field(code);
        }
        throw new RowRefusedException(column, code, Sentence.of("ingest.row.field"), standard(code));
    }

    /** A spreadsheet loses a leading zero; a code such as 0110 or 0999 means the field above it. */
    private static @Nullable String standard(String code) {
        if (Field.isStandard("0" + code)) {
            return "0" + code;
        }
        for (int digits = code.length() - 1; digits >= 2; digits--) {
            if (Field.isStandard(code.substring(0, digits))) {
                return code.substring(0, digits);
            }
        }
        return null;
    }

    private static Modality modalityOrAny(CsvRow row) {
        String text = row.text("modality");
        return text.isEmpty() ? Modality.ANY : modality(row, text, Arrays.asList(Modality.values()));
    }

    private static Modality acceptedModality(CsvRow row) {
        return modality(row, row.requiredText("modality"), List.copyOf(Modality.specific()));
    }

    private static Modality modality(CsvRow row, String text, List<Modality> among) {
        return row.oneOf(
                "modality",
                text,
                among,
                modality -> modality.name().toLowerCase(Locale.ROOT),
                Sentence.of("ingest.row.not.modality"));
    }

    private static double weight(CsvRow row) {
        return row.requiredNumber("value", LEAST, MOST_WEIGHT);
    }

    private static double share(CsvRow row) {
        return row.requiredNumber("value", LEAST, 1);
    }

    private Evidence evidence(CsvRow row) {
        return new Evidence(
                source(row), row.requiredDate("date", today), row.boundedText("note", ProfileItems.MAX_NOTE));
    }

    private static Source source(CsvRow row) {
        String text = row.text("source");
        return text.isEmpty()
                ? Source.DECLARED
                : row.oneOf(
                        "source",
                        text,
                        SOURCES,
                        source -> source.name().toLowerCase(Locale.ROOT),
                        Sentence.of("ingest.row.not.source"));
    }

    private static String language(CsvRow row) {
        String text = row.requiredText("value").toLowerCase(Locale.ROOT);
        if (!LANGUAGES.contains(text)) {
            throw new RowRefusedException("value", text, Sentence.of("ingest.row.language-such-as"));
        }
        return text;
    }

    private InstitutionId excluded(CsvRow row, InstitutionId institution) {
        InstitutionId excluded = ids.read("value", row.requiredText("value"));
        if (excluded.equals(institution)) {
            throw new RowRefusedException("value", excluded.value(), Sentence.of("ingest.row.itself"));
        }
        return excluded;
    }
}
