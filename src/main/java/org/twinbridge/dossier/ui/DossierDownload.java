package org.twinbridge.dossier.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.twinbridge.dossier.Dossier;
import org.twinbridge.dossier.DossierFormat;
import org.twinbridge.dossier.Dossiers;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.UnknownInstitutionException;
import org.twinbridge.shell.MessageBundles;

/** Dossiers as files, for anybody who is signed in: {@code dossier/pair?for=…&with=…&lang=fr&format=pdf}. */
@RestController
class DossierDownload {

    private final Dossiers dossiers;

    DossierDownload(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @GetMapping("/dossier/pair")
    ResponseEntity<byte[]> pair(
            @RequestParam("for") String institution,
            @RequestParam("with") String partner,
            @RequestParam(name = "lang", defaultValue = "") String language,
            @RequestParam(defaultValue = "pdf") String format,
            Locale preferred) {
        DossierFormat chosen = format(format);
        return file(() -> dossiers.pair(id(institution), id(partner), locale(language, preferred)), chosen, "dossier");
    }

    @GetMapping("/dossier/network")
    ResponseEntity<byte[]> network(
            @RequestParam("member") List<String> members,
            @RequestParam(name = "lang", defaultValue = "") String language,
            @RequestParam(defaultValue = "pdf") String format,
            Locale preferred) {
        DossierFormat chosen = format(format);
        return file(
                () -> dossiers.network(members.stream().map(DossierDownload::id).toList(), locale(language, preferred)),
                chosen,
                "network");
    }

    private static ResponseEntity<byte[]> file(Supplier<Dossier> made, DossierFormat format, String name) {
        try {
            Dossier dossier = made.get();
            var bytes = new ByteArrayOutputStream();
            format.write(dossier, bytes);
            String file = "%s-%s.%s".formatted(name, dossier.locale().getLanguage(), format.ending());
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(format.mediaType()))
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(file, StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(bytes.toByteArray());
        } catch (UnknownInstitutionException unknown) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, unknown.getMessage(), unknown);
        } catch (IllegalArgumentException misuse) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, misuse.getMessage(), misuse);
        } catch (IOException fault) {
            throw new ResponseStatusException(
                    HttpStatus.INTERNAL_SERVER_ERROR, "The dossier could not be written.", fault);
        }
    }

    private static DossierFormat format(String asked) {
        return DossierFormat.of(asked)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "The format \"%s\" is none of pdf, xlsx, csv and json.".formatted(asked)));
    }

    private static InstitutionId id(String text) {
        try {
            return InstitutionId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, malformed.getMessage(), malformed);
        }
    }

    private static Locale locale(String language, Locale preferred) {
        return MessageBundles.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .or(() -> MessageBundles.LOCALES.stream()
                        .filter(locale -> locale.getLanguage().equals(preferred.getLanguage()))
                        .findFirst())
                .orElse(MessageBundles.LOCALES.getFirst());
    }
}
