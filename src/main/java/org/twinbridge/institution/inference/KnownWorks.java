package org.twinbridge.institution.inference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * How many works OpenAlex counted in December 2024 for the ten thousand institutions that have most, by ROR id. Of all
 * others nothing is known: they are small, or simply absent. Immutable.
 */
public final class KnownWorks {

    private final Map<InstitutionId, Long> works;

    private KnownWorks(Map<InstitutionId, Long> works) {
        this.works = Map.copyOf(works);
    }

    /** The counts that ship with the program. */
    public static KnownWorks shipped() {
        try (Reader csv = ShippedTable.open("institution-works.csv")) {
            return read(csv);
        } catch (IOException e) {
            throw new UncheckedIOException("The works that ship cannot be read.", e);
        }
    }

    /** Reads counts: CSV with the columns ror_id and works_count. */
    static KnownWorks read(Reader csv) {
        var works = new HashMap<InstitutionId, Long>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord row : rows) {
                works.put(InstitutionId.parse(row.getField("ror_id")), Long.valueOf(row.getField("works_count")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The works cannot be read.", e);
        }
        return new KnownWorks(works);
    }

    /** Publications over its lifetime; empty where they are unknown. */
    public Optional<Long> of(InstitutionId id) {
        return Optional.ofNullable(works.get(id));
    }
}
