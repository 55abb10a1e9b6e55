package org.twinbridge.dossier;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.twinbridge.country.Countries;
import org.twinbridge.dossier.Dossier.Section;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.PartnerScorer;
import org.twinbridge.engine.score.Policy;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.UnknownInstitutionException;
import org.twinbridge.policy.Policies;
import org.twinbridge.shell.OperatingMode;
import org.twinbridge.vocabulary.Vocabularies;

/** Makes dossiers of public profiles, from the catalogue as it stands and under the policy in force. */
@Service
@PermitAll
public class Dossiers {

    /** The fewest members of a network. */
    public static final int FEWEST_MEMBERS = 2;

    /** The most members of a network: its pairs are all told. */
    public static final int MOST_MEMBERS = 20;

    private final Matching matching;
    private final Policies policies;
    private final Countries countries;
    private final Vocabularies vocabularies;
    private final MessageSource messages;
    private final OperatingMode mode;
    private final Clock clock;

    Dossiers(
            Matching matching,
            Policies policies,
            Countries countries,
            Vocabularies vocabularies,
            MessageSource messages,
            OperatingMode mode,
            Clock clock) {
        this.matching = matching;
        this.policies = policies;
        this.countries = countries;
        this.vocabularies = vocabularies;
        this.messages = messages;
        this.mode = mode;
        this.clock = clock;
    }

    /**
     * The dossier of a pair, made for the first of the two.
     *
     * @throws UnknownInstitutionException if the catalogue does not hold one of them
     * @throws IllegalArgumentException if both are the same
     */
    public Dossier pair(InstitutionId institution, InstitutionId partner, Locale locale) {
        if (institution.equals(partner)) {
            throw new IllegalArgumentException(
                    "A dossier needs two institutions; both are (%s).".formatted(institution));
        }
        Catalogue catalogue = matching.catalogue();
        Policy policy = policies.current();
        Profile self = profile(catalogue, institution);
        Profile other = profile(catalogue, partner);
        var words = new DossierWords(messages, vocabularies, locale);
        var parts = new DossierParts(words, catalogue, countries);
        var content = new PairContent(
                words, parts, catalogue, self, other, new PartnerScorer(catalogue, policy).explain(self, other));
        var sections = new ArrayList<Section>(content.sections(
                matching.interval(institution, partner, policy),
                matching.scoring(policy).obstacle(institution, partner)));
        sections.add(parts.countries(List.of(self, other)));
        sections.add(parts.about(List.of(self, other), policy.label()));
        return dossier(
                words,
                words.say("pair.title", self.name(), other.name()),
                words.say("pair"),
                catalogue,
                policy,
                sections);
    }

    /**
     * The dossier of a network.
     *
     * @param members at least {@value #FEWEST_MEMBERS} and at most {@value #MOST_MEMBERS}, each once
     * @throws UnknownInstitutionException if the catalogue does not hold one of them
     * @throws IllegalArgumentException if there are too few or too many
     */
    public Dossier network(List<InstitutionId> members, Locale locale) {
        List<InstitutionId> each = members.stream().distinct().toList();
        if (each.size() < FEWEST_MEMBERS || each.size() > MOST_MEMBERS) {
            throw new IllegalArgumentException("A network of %d members has no dossier: it needs %d to %d."
                    .formatted(each.size(), FEWEST_MEMBERS, MOST_MEMBERS));
        }
        Catalogue catalogue = matching.catalogue();
        Policy policy = policies.current();
        List<Profile> profiles =
                each.stream().map(member -> profile(catalogue, member)).toList();
        var words = new DossierWords(messages, vocabularies, locale);
        var parts = new DossierParts(words, catalogue, countries);
        var content = new NetworkContent(words, catalogue, new PartnerScorer(catalogue, policy), profiles);
        var sections = new ArrayList<Section>(content.sections());
        sections.add(
                parts.map(profiles, words.say("map.network", profiles.getFirst().name())));
        sections.add(parts.countries(profiles));
        sections.add(parts.about(profiles, policy.label()));
        String places = profiles.stream()
                .map(profile -> words.own().country(profile.country()))
                .distinct()
                .collect(Collectors.joining(", "));
        return dossier(
                words,
                words.say("network.title", profiles.size(), places),
                words.say("network"),
                catalogue,
                policy,
                sections);
    }

    private Dossier dossier(
            DossierWords words,
            String title,
            String subtitle,
            Catalogue catalogue,
            Policy policy,
            List<Section> sections) {
        return new Dossier(
                words.locale(),
                title,
                subtitle,
                notice(words),
                words.say("foot", policy.label(), catalogue.release(), words.day(LocalDate.now(clock))),
                words.say("page", "{0}", "{1}"),
                words.say("unprintable"),
                sections);
    }

    private @Nullable String notice(DossierWords words) {
        return mode.isDemonstration() ? words.demonstration() : null;
    }

    private static Profile profile(Catalogue catalogue, InstitutionId id) {
        return catalogue.find(id).orElseThrow(() -> new UnknownInstitutionException(id));
    }
}
