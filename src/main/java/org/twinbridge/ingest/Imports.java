package org.twinbridge.ingest;

import jakarta.annotation.security.RolesAllowed;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** All imports, by subject. */
@Service
@RolesAllowed({"STEWARD", "ADMINISTRATOR"})
public class Imports {

    private final Map<ImportSubject, FileImport> bySubject = new EnumMap<>(ImportSubject.class);
    private final ShippedReferenceData shipped;

    Imports(List<FileImport> imports, ShippedReferenceData shipped) {
        imports.forEach(fileImport -> bySubject.put(fileImport.subject(), fileImport));
        this.shipped = shipped;
    }

    /**
     * Imports a file in one transaction, on top of the countries that ship if none are known yet.
     *
     * @throws FileRefusedException if the file cannot be read or is not of the right form
     * @throws ImportCancelledException if the listener stopped it
     * @throws IllegalArgumentException if such files are not imported by hand
     */
    public ImportReport run(ImportSubject subject, Path file, ImportOptions options, ProgressListener listener) {
        FileImport fileImport = bySubject.get(subject);
        if (fileImport == null) {
            throw new IllegalArgumentException("There is no import of %s.".formatted(subject.label()));
        }
        shipped.loadIfEmpty();
        return fileImport.run(file, options, listener);
    }
}
