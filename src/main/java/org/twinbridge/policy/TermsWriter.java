package org.twinbridge.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.drain.RetentionPriors.Retention;
import org.twinbridge.engine.pole.PoleSettings;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.Similarity.Kinship;
import org.twinbridge.engine.score.Similarity.ModalityKinship;

/** Lays a policy out as maps and lists, in a fixed order, for a document. */
final class TermsWriter {

    private TermsWriter() {}

    static Map<String, Object> write(PolicyDocument document) {
        Terms terms = document.terms();
        var root = new LinkedHashMap<String, Object>();
        root.put("schema", PolicyDocument.SCHEMA);
        root.put("name", document.name());
        var weights = new LinkedHashMap<String, Object>();
        terms.weights().forEach((criterion, weight) -> weights.put(criterion.value(), weight));
        root.put("weights", weights);
        root.put("balance", terms.balance());
        root.put("brainDrainWeight", terms.brainDrainWeight());
        root.put("sweetSpot", terms.sweetSpot());
        root.put("floor", terms.floor());
        root.put("meetsFrom", terms.meetsFrom());
        var priorities = new LinkedHashMap<String, Object>();
        priorities.put(
                "fields", terms.priorityFields().stream().map(Field::code).toList());
        priorities.put("goals", List.copyOf(terms.priorityGoals()));
        root.put("priorities", priorities);
        root.put("kinships", kinships(terms.kinships()));
        root.put("modalities", modalities(terms.modalityKinships()));
        root.put("brainDrain", drain(terms.drain()));
        root.put("retention", retention(terms.drain()));
        var countries = new LinkedHashMap<String, Object>();
        countries.put("protectedFrom", terms.countries().protectedFrom());
        countries.put("protected", edits(terms.countries().protectedByPolicy()));
        countries.put("south", edits(terms.countries().southByPolicy()));
        root.put("countries", countries);
        var market = new LinkedHashMap<String, Object>();
        market.put("beta", terms.market().beta());
        market.put("floor", terms.market().floor());
        root.put("market", market);
        root.put("network", network(terms.network()));
        root.put("poles", poles(terms.poles()));
        return root;
    }

    static String id(Modality modality) {
        return modality.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Map<String, Object>> kinships(List<Kinship> kinships) {
        return kinships.stream()
                .map(kinship -> line(kinship.a().code(), kinship.b().code(), kinship.value()))
                .toList();
    }

    private static List<Map<String, Object>> modalities(List<ModalityKinship> kinships) {
        return kinships.stream()
                .map(kinship -> line(id(kinship.a()), id(kinship.b()), kinship.value()))
                .toList();
    }

    private static Map<String, Object> line(String a, String b, double value) {
        var line = new LinkedHashMap<String, Object>();
        line.put("a", a);
        line.put("b", b);
        line.put("value", value);
        return line;
    }

    private static Map<String, Object> drain(BrainDrainConstants drain) {
        var constants = new LinkedHashMap<String, Object>();
        constants.put("retentionWeight", drain.retentionWeight());
        constants.put("localShareWeight", drain.localShareWeight());
        constants.put("diasporaWeight", drain.diasporaWeight());
        constants.put("directionWeight", drain.directionWeight());
        constants.put("neutralValue", drain.neutralValue());
        constants.put("lossWeight", drain.lossWeight());
        constants.put("corridorReference", drain.corridorReference());
        constants.put("diasporaScale", drain.diasporaScale());
        constants.put("guardedShare", drain.guardedShare());
        return constants;
    }

    private static Map<String, Object> retention(BrainDrainConstants drain) {
        var priors = new LinkedHashMap<String, Object>();
        Modality.specific().stream().sorted().forEach(modality -> {
            Retention retention = drain.priors().of(modality);
            var prior = new LinkedHashMap<String, Object>();
            prior.put("share", retention.share());
            prior.put("measured", retention.measured());
            prior.put("strength", retention.strength());
            priors.put(id(modality), prior);
        });
        return priors;
    }

    private static Map<String, Boolean> edits(Map<CountryCode, Boolean> edits) {
        var sorted = new TreeMap<String, Boolean>();
        edits.forEach((country, on) -> sorted.put(country.value(), on));
        return sorted;
    }

    private static Map<String, Object> network(NetworkTerms network) {
        var rules = new LinkedHashMap<String, Object>();
        rules.put("minMembers", network.minMembers());
        rules.put("minCountries", network.minCountries());
        rules.put("minSouth", network.minSouth());
        rules.put("theme", network.weights().theme());
        rules.put("score", network.weights().score());
        rules.put("drain", network.weights().drain());
        rules.put("size", network.weights().size());
        return rules;
    }

    private static Map<String, Object> poles(PoleSettings poles) {
        var rules = new LinkedHashMap<String, Object>();
        rules.put("reachKm", poles.reachKm());
        rules.put("minPoints", poles.minPoints());
        rules.put("maxWidthKm", poles.maxWidthKm());
        rules.put("minStrength", poles.minStrength());
        rules.put("minKinds", poles.minKinds());
        return rules;
    }
}
