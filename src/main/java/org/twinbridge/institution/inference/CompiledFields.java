package org.twinbridge.institution.inference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;

/** The fields of the organisations that ship with the program, compiled by hand. Immutable. */
public final class CompiledFields {

    private final Map<InstitutionId, List<Field>> fields;

    private CompiledFields(Map<InstitutionId, List<Field>> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** The fields that ship with the program. */
    public static CompiledFields shipped() {
        try (Reader csv = ShippedTable.open("organisations.csv")) {
            return read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException("The fields of the organisations that ship cannot be read.", e);
        }
    }

    /** Reads fields: CSV with the columns id and fields, codes parted by blanks. */
    static CompiledFields read(Reader csv) {
        var fields = new HashMap<InstitutionId, List<Field>>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                fields.put(
                        InstitutionId.parse(row.getField("id")),
                        Stream.of(row.getField("fields").split(" "))
                                .map(Field::new)
                                .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The fields of the organisations cannot be read.", e);
        }
        return new CompiledFields(fields);
    }

    /** Its fields, the main one first; none where nobody compiled any. */
    public List<Field> of(InstitutionId id) {
        return fields.getOrDefault(id, List.of());
    }
}
