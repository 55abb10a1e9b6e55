package org.twinbridge.policy.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbridge.engine.drain.BrainDrainConstants;
import org.twinbridge.engine.drain.RetentionPriors.Retention;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.policy.Terms;
import org.twinbridge.taxonomy.Taxonomy;
import org.twinbridge.vocabulary.Vocabulary;

/** Says all that a policy says, line by line, so that two policies can be laid side by side. */
final class TermLines {

    /** The sections in their order; the last two are long and rarely looked at. */
    static final List<String> SECTIONS = List.of(
            "benefit",
            "weights",
            "priorities",
            "thresholds",
            "drain",
            "retention",
            "countries",
            "market",
            "network",
            "poles",
            "modalities",
            "kinships");

    private final PolicyWords words;
    private final Taxonomy taxonomy;
    private final List<TermLine> lines = new ArrayList<>();

    private TermLines(PolicyWords words, Taxonomy taxonomy) {
        this.words = words;
        this.taxonomy = taxonomy;
    }

    static List<TermLine> of(Terms terms, PolicyWords words, Taxonomy taxonomy) {
        var lines = new TermLines(words, taxonomy);
        lines.add(terms);
        return List.copyOf(lines.lines);
    }

    private void add(Terms terms) {
        said("benefit", "balance", "balance", terms.balance());
        percent("benefit", "brainDrainWeight", terms.brainDrainWeight());
        terms.weights()
                .forEach((criterion, weight) -> lines.add(new TermLine(
                        "weights",
                        "weights." + criterion,
                        words.vocabulary().criterion(criterion),
                        words.say("percent", weight),
                        words.say("term.weights." + criterion))));
        lines.add(line(
                "priorities",
                "priorities.fields",
                listed(terms.priorityFields().stream()
                        .map(field -> words.vocabulary().field(field))
                        .toList())));
        lines.add(line(
                "priorities",
                "priorities.goals",
                listed(terms.priorityGoals().stream()
                        .map(number -> words.goal(taxonomy.goal(number)))
                        .toList())));
        number("thresholds", "sweetSpot", terms.sweetSpot());
        number("thresholds", "floor", terms.floor());
        number("thresholds", "meetsFrom", terms.meetsFrom());
        addDrain(terms.drain());
        number("countries", "protectedFrom", terms.countries().protectedFrom());
        edits("protected", terms.countries().protectedByPolicy());
        edits("south", terms.countries().southByPolicy());
        number("market", "beta", terms.market().beta());
        number("market", "exposureFloor", terms.market().floor());
        number("network", "minMembers", terms.network().minMembers());
        number("network", "minCountries", terms.network().minCountries());
        number("network", "minSouth", terms.network().minSouth());
        number("network", "network.theme", terms.network().weights().theme());
        number("network", "network.score", terms.network().weights().score());
        number("network", "network.drain", terms.network().weights().drain());
        number("network", "network.size", terms.network().weights().size());
        number("poles", "reachKm", terms.poles().reachKm());
        number("poles", "minPoints", terms.poles().minPoints());
        number("poles", "maxWidthKm", terms.poles().maxWidthKm());
        number("poles", "minStrength", terms.poles().minStrength());
        number("poles", "minKinds", terms.poles().minKinds());
        addKinships(terms);
    }

    private void addDrain(BrainDrainConstants drain) {
        percent("drain", "retentionWeight", drain.retentionWeight());
        percent("drain", "localShareWeight", drain.localShareWeight());
        percent("drain", "diasporaWeight", drain.diasporaWeight());
        percent("drain", "directionWeight", drain.directionWeight());
        number("drain", "neutralValue", drain.neutralValue());
        number("drain", "lossWeight", drain.lossWeight());
        percent("drain", "corridorReference", drain.corridorReference());
        number("drain", "diasporaScale", drain.diasporaScale());
        percent("drain", "guardedShare", drain.guardedShare());
        Modality.specific().stream().sorted().forEach(modality -> {
            Retention prior = drain.priors().of(modality);
            lines.add(new TermLine(
                    "retention",
                    "retention." + Vocabulary.id(modality),
                    words.vocabulary().modality(modality),
                    words.say("percent", prior.share()),
                    words.say(prior.measured() ? "prior.measured" : "prior.assumed", prior.strength())));
        });
    }

    private void addKinships(Terms terms) {
        terms.modalityKinships()
                .forEach(kinship -> lines.add(new TermLine(
                        "modalities",
                        "modalities." + Vocabulary.id(kinship.a()) + "." + Vocabulary.id(kinship.b()),
                        words.say(
                                "pair",
                                words.vocabulary().modality(kinship.a()),
                                words.vocabulary().modality(kinship.b())),
                        words.say("number", kinship.value()),
                        "")));
        terms.kinships()
                .forEach(kinship -> lines.add(new TermLine(
                        "kinships",
                        "kinships." + kinship.a() + "." + kinship.b(),
                        words.say(
                                "pair",
                                words.vocabulary().field(kinship.a()),
                                words.vocabulary().field(kinship.b())),
                        words.say("number", kinship.value()),
                        "")));
    }

    private void edits(String key, Map<CountryCode, Boolean> edits) {
        for (boolean on : new boolean[] {true, false}) {
            lines.add(line(
                    "countries",
                    key + (on ? ".on" : ".off"),
                    listed(edits.entrySet().stream()
                            .filter(edit -> edit.getValue() == on)
                            .map(edit -> words.vocabulary().country(edit.getKey()))
                            .sorted()
                            .toList())));
        }
    }

    private void number(String section, String key, double value) {
        lines.add(line(section, key, words.say("number", value)));
    }

    private void percent(String section, String key, double value) {
        lines.add(line(section, key, words.say("percent", value)));
    }

    private void said(String section, String key, String format, double value) {
        lines.add(line(section, key, words.say(format, Vocabulary.points(value), 100 - Vocabulary.points(value))));
    }

    private TermLine line(String section, String key, String value) {
        return new TermLine(section, key, words.say("term." + key), value, words.say("term." + key + ".says"));
    }

    private String listed(Collection<String> names) {
        return names.isEmpty() ? words.say("none") : names.stream().collect(Collectors.joining(" · "));
    }
}
