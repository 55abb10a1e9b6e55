package org.twinbridge.taxonomy;

import jakarta.annotation.security.PermitAll;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.twinbridge.engine.profile.Field;

/**
 * The share that each field has in the works of institutions, as OpenAlex sorted a part of its snapshot of September 2023:
 * what an institution's own shares are held against where a file has too few others. Thin, and never changes.
 */
@Service
@PermitAll
public class OpenAlexWorld {

    private final Map<Field, Double> shares;

    OpenAlexWorld() {
        var read = new TreeMap<Field, Double>();
        ShippedTable.rows("openalex-world.csv")
                .forEach(row -> read.put(new Field(row.getField("field")), Double.valueOf(row.getField("share"))));
        this.shares = Collections.unmodifiableMap(read);
    }

    /** Shares by field, each in [0, 1]; they sum to 1 within rounding. Fields without works are left out. */
    public Map<Field, Double> shares() {
        return shares;
    }
}
