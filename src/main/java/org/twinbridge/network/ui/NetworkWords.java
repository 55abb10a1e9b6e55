package org.twinbridge.network.ui;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twinbridge.country.Countries;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.network.BindingRule;
import org.twinbridge.engine.network.NetworkRule;
import org.twinbridge.engine.network.RuleRelaxation;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.network.ProgrammeRule;
import org.twinbridge.taxonomy.Taxonomy;

/** The words for networks, in the reader's language. */
@Component
class NetworkWords {

    private final MessageSource messages;
    private final Taxonomy taxonomy;
    private final Countries countries;

    NetworkWords(MessageSource messages, Taxonomy taxonomy, Countries countries) {
        this.messages = messages;
        this.taxonomy = taxonomy;
        this.countries = countries;
    }

    /** A message of the feature's bundle, its key without the feature's name. */
    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage("networks." + key, arguments, locale);
    }

    String field(Field field, Locale locale) {
        return taxonomy.label(field, locale);
    }

    String region(M49Region region, Locale locale) {
        return messages.getMessage("country.region." + region.code(), null, locale);
    }

    /** Name of a country; its code where no table names it. */
    String country(CountryCode code, Locale locale) {
        return countries.find(code).map(country -> country.name(locale)).orElseGet(code::value);
    }

    /** A field and how it is wanted; of a need open to any modality the field alone. */
    String need(Field field, Modality modality, Locale locale) {
        return modality == Modality.ANY
                ? field(field, locale)
                : say("need", locale, field(field, locale), modality(modality, locale));
    }

    String rule(NetworkRule rule, Catalogue catalogue, Locale locale) {
        return say("rule." + id(rule.kind()), locale, subject(rule, catalogue, locale));
    }

    String relaxation(RuleRelaxation step, Catalogue catalogue, Locale locale) {
        return say("relaxation", locale, rule(step.rule(), catalogue, locale), step.from(), step.to());
    }

    String binding(BindingRule binding, double points, Catalogue catalogue, Locale locale) {
        RuleRelaxation step = binding.relaxation();
        return say("binding", locale, rule(step.rule(), catalogue, locale), step.from(), step.to(), points);
    }

    String broken(ProgrammeRule rule, Locale locale) {
        return say("broken." + id(rule), locale);
    }

    private String modality(Modality modality, Locale locale) {
        return messages.getMessage("vocabulary.modality." + id(modality), null, locale);
    }

    private String subject(NetworkRule rule, Catalogue catalogue, Locale locale) {
        return switch (rule.kind()) {
            case FIXED ->
                catalogue
                        .find(new InstitutionId(rule.subject()))
                        .map(Profile::name)
                        .orElse(rule.subject());
            case GROUP_MIN, GROUP_MAX ->
                M49Region.of(rule.subject())
                        .map(region -> region(region, locale))
                        .orElse(rule.subject());
            default -> rule.subject();
        };
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
