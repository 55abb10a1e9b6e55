package org.twinbridge.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.ingest.persistence.CataloguePart;
import org.twinbridge.institution.EvidenceItems;
import org.twinbridge.institution.EvidenceOrigin;
import org.twinbridge.institution.EvidenceProfiles;
import org.twinbridge.institution.Institutions;
import org.twinbridge.taxonomy.OpenAlexCrossWalk;
import org.twinbridge.taxonomy.OpenAlexWorld;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Imports OpenAlex's institutions: JSON lines as its snapshot has them, one object of its API, or one page of a list. They
 * are joined by ROR id, and bring the works and the fields of institutions that are known; others are counted and left.
 */
@Component
class OpenAlexImport implements FileImport {

    private static final int PORTION = 500;
    private static final int UNKNOWN_NAMED = 5;

    /** From so many institutions on, a file is world enough to hold each of them against. */
    private static final int LEAST_WORLD = 100;

    private final ImportFrame frame;
    private final Institutions institutions;
    private final EvidenceProfiles evidence;
    private final OpenAlexCrossWalk crossWalk;
    private final OpenAlexWorld world;

    OpenAlexImport(
            ImportFrame frame,
            Institutions institutions,
            EvidenceProfiles evidence,
            OpenAlexCrossWalk crossWalk,
            OpenAlexWorld world) {
        this.frame = frame;
        this.institutions = institutions;
        this.evidence = evidence;
        this.crossWalk = crossWalk;
        this.world = world;
    }

    @Override
    public ImportSubject subject() {
        return ImportSubject.OPENALEX;
    }

    @Override
    public ImportReport run(Path file, ImportOptions options, ProgressListener listener) {
        return frame.run(subject(), FileForm.JSON_LINES, file, options, listener, this::read);
    }

    private String read(TextSource source, ImportRun run) throws IOException {
        var reading = new Reading(new OpenAlexRecords(crossWalk, frame.today()), institutions.kinds(), run);
        var budget = new RecordBudget(source.reader(), BoundedJson.MOST_RECORD_CHARACTERS);
        try (JsonParser parser = BoundedJson.MAPPER.createParser(budget)) {
            while (parser.nextToken() != null) {
                budget.renew();
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new RefusedInputException("ingest.file.not-openalex");
                }
                reading.takeAll(BoundedJson.MAPPER.readTree(parser));
            }
        }
        reading.remarkOnOthers();
        store(reading, run);
        return "OpenAlex (%s)".formatted(source.name());
    }

    private void store(Reading reading, ImportRun run) {
        var strengths = new FieldStrengths(reading.world().orElseGet(world::shares));
        Map<InstitutionId, Long> worksBefore = institutions.works();
        for (int from = 0; from < reading.found.size(); from += PORTION) {
            run.tell();
            storePortion(
                    reading.found.subList(from, Math.min(reading.found.size(), from + PORTION)),
                    reading.kinds,
                    strengths,
                    worksBefore,
                    run);
        }
    }

    private void storePortion(
            List<OpenAlexInstitution> portion,
            Map<InstitutionId, Kind> kinds,
            FieldStrengths strengths,
            Map<InstitutionId, Long> worksBefore,
            ImportRun run) {
        Map<InstitutionId, EvidenceItems> before = evidence.find(
                EvidenceOrigin.OPENALEX,
                portion.stream().map(OpenAlexInstitution::id).toList());
        var changed = new ArrayList<EvidenceItems>();
        var works = new HashMap<InstitutionId, Long>();
        for (OpenAlexInstitution institution : portion) {
            InstitutionId id = institution.id();
            EvidenceItems items = strengths.items(institution, kinds.getOrDefault(id, Kind.OTHER));
            EvidenceItems stored = before.get(id);
            boolean sameItems = items.equals(stored == null ? EvidenceItems.none(id, items.origin()) : stored);
            boolean sameWorks = Long.valueOf(institution.works()).equals(worksBefore.get(id));
            if (!sameItems) {
                changed.add(items);
            }
            if (!sameWorks) {
                works.put(id, institution.works());
            }
            count(run, stored == null && !worksBefore.containsKey(id), sameItems && sameWorks);
        }
        run.keepInstitutions(works.keySet());
        institutions.recordWorks(works);
        run.keep(
                CataloguePart.EVIDENCE,
                changed.stream()
                        .map(items -> CataloguePart.key(
                                items.institution().value(), items.origin().name()))
                        .toList());
        evidence.saveAll(changed);
    }

    private static void count(ImportRun run, boolean isNew, boolean isSame) {
        if (isNew) {
            run.added();
        } else if (isSame) {
            run.unchanged();
        } else {
            run.changed();
        }
    }

    /** The records while they are read: those of known institutions are kept until the whole is known. */
    private static final class Reading {

        private final OpenAlexRecords records;
        private final Map<InstitutionId, Kind> kinds;
        private final ImportRun run;
        private final List<OpenAlexInstitution> found = new ArrayList<>();
        private final Set<InstitutionId> seen = new HashSet<>();
        private final Set<InstitutionId> unknown = new LinkedHashSet<>();
        private final Map<Field, Double> worldWorks = new HashMap<>();
        private long inWorld;
        private long withoutId;
        private long number;

        Reading(OpenAlexRecords records, Map<InstitutionId, Kind> kinds, ImportRun run) {
            this.records = records;
            this.kinds = kinds;
            this.run = run;
        }

        /** Takes a record, or the records of a page of the API. */
        void takeAll(JsonNode node) {
            if (node.path("results").isArray() && node.path("ror").isMissingNode()) {
                node.path("results").forEach(this::take);
            } else {
                take(node);
            }
        }

        private void take(JsonNode record) {
            run.read();
            number++;
            try {
                if (!record.isObject()) {
                    throw new RowRefusedException("", record.toString(), Sentence.of("ingest.row.record"), null);
                }
                records.id(record).ifPresentOrElse(id -> take(id, record), () -> {
                    withoutId++;
                    run.skipped();
                });
            } catch (RowRefusedException mistake) {
                run.refuse(number, mistake);
            } catch (IllegalArgumentException mistake) {
                run.refuse(number, mistake);
            }
        }

        private void take(InstitutionId id, JsonNode record) {
            if (!seen.add(id)) {
                throw new RowRefusedException("ror", id.value(), Sentence.of("ingest.row.second"), null);
            }
            OpenAlexInstitution institution = records.institution(id, record);
            addToWorld(institution);
            if (kinds.containsKey(id)) {
                found.add(institution);
            } else {
                unknown.add(id);
                run.skipped();
            }
        }

        private void addToWorld(OpenAlexInstitution institution) {
            inWorld += institution.shares().isEmpty() || institution.works() == 0 ? 0 : 1;
            institution
                    .shares()
                    .forEach((field, share) -> worldWorks.merge(field, share * institution.works(), Double::sum));
        }

        /** Shares of the works of all institutions of the file, known or not; empty where these are too few. */
        Optional<Map<Field, Double>> world() {
            if (inWorld < LEAST_WORLD) {
                return Optional.empty();
            }
            double sum = worldWorks.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            var shares = new HashMap<Field, Double>();
            worldWorks.forEach((field, works) -> shares.put(field, works / sum));
            return Optional.of(shares);
        }

        void remarkOnOthers() {
            if (!unknown.isEmpty()) {
                List<String> first = unknown.stream()
                        .limit(UNKNOWN_NAMED)
                        .map(InstitutionId::value)
                        .toList();
                run.remark(Sentence.of("ingest.openalex.unknown", unknown.size(), String.join(", ", first)));
            }
            if (withoutId > 0) {
                run.remark(Sentence.of("ingest.openalex.without", withoutId));
            }
        }
    }
}
