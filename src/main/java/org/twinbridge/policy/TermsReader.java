package org.twinbridge.policy;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.drain.DrainRules;
import org.twinbridge.engine.drain.RetentionPosterior;
import org.twinbridge.engine.drain.RetentionPriors;
import org.twinbridge.engine.drain.RetentionPriors.Retention;
import org.twinbridge.engine.network.NetworkRules;
import org.twinbridge.engine.network.NetworkWeights;
import org.twinbridge.engine.pole.PoleSettings;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.engine.score.Similarity.Kinship;
import org.twinbridge.engine.score.Similarity.ModalityKinship;
import org.twinbridge.policy.PolicyRefusedException.Cause;
import org.twinbridge.taxonomy.Goal;
import tools.jackson.databind.JsonNode;

/** Reads a document strictly; the ranges are those of the engine, told with the place of the value. */
final class TermsReader {

    private static final double TOLERANCE = 1e-9;
    private static final double LEAST = 1e-9;
    private static final double ALMOST_ONE = 1 - 1e-9;
    private static final double FARTHEST_KM = 1000;
    private static final Set<String> ROOT = Set.of(
            "schema",
            "name",
            "weights",
            "balance",
            "brainDrainWeight",
            "sweetSpot",
            "floor",
            "meetsFrom",
            "priorities",
            "kinships",
            "modalities",
            "brainDrain",
            "retention",
            "countries",
            "market",
            "network",
            "poles");
    private static final Set<String> LINE = Set.of("a", "b", "value");
    private static final List<String> SHARES =
            List.of("retentionWeight", "localShareWeight", "diasporaWeight", "directionWeight");
    private static final Set<String> DRAIN = Set.of(
            "retentionWeight",
            "localShareWeight",
            "diasporaWeight",
            "directionWeight",
            "neutralValue",
            "lossWeight",
            "corridorReference",
            "diasporaScale",
            "guardedShare");

    private TermsReader() {}

    static PolicyDocument read(JsonNode tree) {
        JsonNode schema = tree.get("schema");
        if (schema != null && schema.isNumber() && schema.doubleValue() != PolicyDocument.SCHEMA) {
            throw new PolicyRefusedException(Cause.OTHER_SCHEMA, schema.asString(), PolicyDocument.SCHEMA);
        }
        JsonPart root = JsonPart.of("", tree, ROOT);
        root.count("schema", PolicyDocument.SCHEMA, PolicyDocument.SCHEMA);
        String name = PolicyNames.require(root.text("name"));
        JsonPart priorities = root.part("priorities", Set.of("fields", "goals"));
        try {
            return new PolicyDocument(
                    name,
                    new Terms(
                            weights(root),
                            root.number("balance", .05, .95),
                            root.number("brainDrainWeight", 0, .9),
                            root.number("sweetSpot", LEAST, ALMOST_ONE),
                            root.number("floor", LEAST, ALMOST_ONE),
                            root.number("meetsFrom", LEAST, ALMOST_ONE),
                            new LinkedHashSet<>(priorities.choices("fields", Field::new)),
                            new LinkedHashSet<>(priorities.counts("goals", 1, Goal.COUNT)),
                            kinships(root),
                            modalities(root),
                            drain(root),
                            countries(root),
                            market(root),
                            network(root),
                            poles(root)));
        } catch (IllegalArgumentException inconsistent) {
            throw new PolicyRefusedException(Cause.INCONSISTENT, String.valueOf(inconsistent.getMessage()));
        }
    }

    private static Map<CriterionId, Double> weights(JsonPart root) {
        Set<String> names = Terms.criteria().stream().map(CriterionId::value).collect(Collectors.toSet());
        JsonPart part = root.part("weights", names);
        var weights = new LinkedHashMap<CriterionId, Double>();
        Terms.criteria().forEach(id -> weights.put(id, part.number(id.value(), 0, 1)));
        requireOne(
                "weights",
                weights.values().stream().mapToDouble(Double::doubleValue).sum());
        return weights;
    }

    private static void requireOne(String place, double sum) {
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new PolicyRefusedException(Cause.SUM, place, sum);
        }
    }

    private static List<Kinship> kinships(JsonPart root) {
        List<Kinship> kinships = root.parts("kinships", LINE).stream()
                .map(line -> new Kinship(
                        line.choice("a", Field::new), line.choice("b", Field::new), line.number("value", .2, .6)))
                .toList();
        var seen = new HashSet<Set<Field>>();
        kinships.forEach(kinship -> {
            if (!seen.add(Set.of(kinship.a(), kinship.b()))) {
                throw new PolicyRefusedException(
                        Cause.WRONG_FORM, "kinships", kinship.a() + "–" + kinship.b() + " × 1");
            }
        });
        return kinships;
    }

    private static List<ModalityKinship> modalities(JsonPart root) {
        List<ModalityKinship> kinships = root.parts("modalities", LINE).stream()
                .map(line -> new ModalityKinship(
                        line.choice("a", TermsReader::modality),
                        line.choice("b", TermsReader::modality),
                        line.number("value", LEAST, ALMOST_ONE)))
                .toList();
        var seen = new HashSet<Set<Modality>>();
        kinships.forEach(kinship -> {
            if (!seen.add(Set.of(kinship.a(), kinship.b()))) {
                throw new PolicyRefusedException(
                        Cause.WRONG_FORM,
                        "modalities",
                        TermsWriter.id(kinship.a()) + "–" + TermsWriter.id(kinship.b()) + " × 1");
            }
        });
        return kinships;
    }

    private static Modality modality(String id) {
        return Modality.specific().stream()
                .filter(modality -> TermsWriter.id(modality).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id));
    }

    private static BrainDrainConstants drain(JsonPart root) {
        JsonPart part = root.part("brainDrain", DRAIN);
        requireOne(
                "brainDrain." + String.join(", ", SHARES),
                SHARES.stream().mapToDouble(name -> part.number(name, 0, 1)).sum());
        return new BrainDrainConstants(
                part.number("retentionWeight", 0, 1),
                part.number("localShareWeight", 0, 1),
                part.number("diasporaWeight", 0, 1),
                part.number("directionWeight", 0, 1),
                part.number("neutralValue", 0, 1),
                part.number("lossWeight", 0, 100),
                part.number("corridorReference", LEAST, 1),
                part.number("diasporaScale", LEAST, 1_000_000),
                part.number("guardedShare", 0, 1),
                retention(root));
    }

    private static RetentionPriors retention(JsonPart root) {
        JsonPart part = root.part(
                "retention", Modality.specific().stream().map(TermsWriter::id).collect(Collectors.toSet()));
        var priors = new EnumMap<Modality, Retention>(Modality.class);
        for (Modality modality : Modality.specific()) {
            JsonPart prior = part.part(TermsWriter.id(modality), Set.of("share", "measured", "strength"));
            priors.put(
                    modality,
                    new Retention(
                            prior.number("share", 0, 1),
                            prior.flag("measured"),
                            prior.number("strength", LEAST, RetentionPosterior.MOST_FROM_OUTSIDE)));
        }
        return new RetentionPriors(priors);
    }

    private static DrainRules countries(JsonPart root) {
        JsonPart part = root.part("countries", Set.of("protectedFrom", "protected", "south"));
        return new DrainRules(
                part.number("protectedFrom", 0, 1),
                part.flags("protected", CountryCode::new),
                part.flags("south", CountryCode::new));
    }

    private static MarketTerms market(JsonPart root) {
        JsonPart part = root.part("market", Set.of("beta", "floor"));
        return new MarketTerms(part.number("beta", .05, .2), part.count("floor", 0, MarketTerms.HIGHEST_FLOOR));
    }

    private static NetworkTerms network(JsonPart root) {
        JsonPart part = root.part(
                "network", Set.of("minMembers", "minCountries", "minSouth", "theme", "score", "drain", "size"));
        return new NetworkTerms(
                part.count("minMembers", NetworkTerms.SMALLEST, NetworkRules.LARGEST),
                part.count("minCountries", 0, NetworkRules.LARGEST),
                part.count("minSouth", 0, NetworkRules.LARGEST),
                new NetworkWeights(
                        part.number("theme", 0, 100),
                        part.number("score", 0, 100),
                        part.number("drain", 0, 100),
                        part.number("size", 0, 100)));
    }

    private static PoleSettings poles(JsonPart root) {
        JsonPart part = root.part("poles", Set.of("reachKm", "minPoints", "maxWidthKm", "minStrength", "minKinds"));
        double reach = part.number("reachKm", LEAST, FARTHEST_KM);
        return new PoleSettings(
                reach,
                part.count("minPoints", 1, 100),
                part.number("maxWidthKm", reach, FARTHEST_KM),
                part.number("minStrength", LEAST, 1),
                part.count("minKinds", 1, 10),
                Set.of());
    }
}
