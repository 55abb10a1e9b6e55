package org.twinbridge.network.ui;

import org.twinbridge.country.M49Region;
import org.twinbridge.engine.network.BindingRule;
import org.twinbridge.engine.network.NetworkRule;
import org.twinbridge.engine.network.RuleRelaxation;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.network.Networks;
import org.twinbridge.network.ProgrammeRule;
import org.twinbridge.vocabulary.Vocabulary;

/** What the engine says of networks, in the reader's language. */
final class NetworkWords {

    private final Vocabulary vocabulary;

    NetworkWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A field and how it is wanted; of a need open to any modality the field alone. */
    String need(Field field, Modality modality) {
        return modality == Modality.ANY
                ? vocabulary.field(field)
                : vocabulary.say("need", vocabulary.field(field), vocabulary.modality(modality));
    }

    String rule(NetworkRule rule, Catalogue catalogue) {
        return vocabulary.say("rule." + Vocabulary.id(rule.kind()), subject(rule, catalogue));
    }

    String relaxation(RuleRelaxation step, Catalogue catalogue) {
        return vocabulary.say("relaxation", rule(step.rule(), catalogue), step.from(), step.to());
    }

    String binding(BindingRule binding, double points, Catalogue catalogue) {
        RuleRelaxation step = binding.relaxation();
        return vocabulary.say("binding", rule(step.rule(), catalogue), step.from(), step.to(), points);
    }

    String broken(ProgrammeRule rule) {
        return vocabulary.say("broken." + Vocabulary.id(rule));
    }

    private String subject(NetworkRule rule, Catalogue catalogue) {
        return switch (rule.kind()) {
            case FIXED ->
                catalogue
                        .find(new InstitutionId(rule.subject()))
                        .map(Profile::name)
                        .orElse(rule.subject());
            case GROUP_MIN, GROUP_MAX ->
                Networks.COUNTRIES_OF_THE_INITIATIVE.equals(rule.subject())
                        ? vocabulary.say("initiative.countries")
                        : M49Region.of(rule.subject()).map(vocabulary::region).orElse(rule.subject());
            default -> rule.subject();
        };
    }
}
