package org.twinbridge.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.twinbridge.account.OwnWork;
import org.twinbridge.country.Countries;

/** Loads the countries and scholars' outflow that ship with the program into a database that has none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ShippedReferenceData implements ApplicationRunner {

    private final Countries countries;
    private final CountryImport countryImport;
    private final OutflowImport outflowImport;

    ShippedReferenceData(Countries countries, CountryImport countryImport, OutflowImport outflowImport) {
        this.countries = countries;
        this.countryImport = countryImport;
        this.outflowImport = outflowImport;
    }

    /** At the start of the program, before anything else runs. */
    @Override
    public void run(ApplicationArguments arguments) {
        OwnWork.run(this::loadIfEmpty);
    }

    /** Loads each of the two tables if it is empty; does nothing otherwise. */
    public void loadIfEmpty() {
        if (countries.count() == 0) {
            requireComplete(countryImport.load("countries.csv", resource("countries.csv")));
            if (countries.outflows().isEmpty()) {
                requireComplete(outflowImport.load("scholar-outflow.csv", resource("scholar-outflow.csv")));
            }
        }
    }

    static byte[] resource(String name) {
        try (InputStream in = ShippedReferenceData.class.getResourceAsStream("/shipped/" + name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The program lacks its file shipped/%s. Build it again.".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the report back if no row was refused. */
    static ImportReport requireComplete(ImportReport report) {
        if (!report.isComplete()) {
            throw new IllegalStateException("What ships must be right: %s"
                    .formatted(report.refusedRows().getFirst().sentence()));
        }
        return report;
    }
}
