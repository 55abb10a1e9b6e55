package org.twinbridge.matching.ui;

import java.util.Locale;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.matching.saved.SearchChange;
import org.twinbridge.vocabulary.Vocabulary;

/** Says who came into a search or left it, and why. */
final class SearchChangeWording {

    private final Vocabulary words;

    /** @param words of the bundle {@code searches} */
    SearchChangeWording(Vocabulary words) {
        this.words = words;
    }

    String say(SearchChange change) {
        return words.say("change", change.name(), reason(change));
    }

    private String reason(SearchChange change) {
        return switch (change.reason()) {
            case SearchChange.PolicyChanged policy -> words.say("because.policy", policy.before(), policy.now());
            case SearchChange.Declared declared -> words.say("because.declared", item(declared.item()));
            case SearchChange.Hindered hindered -> words.say("because.obstacle." + hindered.obstacle());
            case SearchChange.Gone gone -> words.say("because.gone");
            case SearchChange.Moved moved ->
                words.say(
                        moved.points() > 0 ? "because.more" : "because.less",
                        words.criterion(new CriterionId(moved.criterion())),
                        Math.abs(moved.points()));
            case SearchChange.Others others -> words.say(change.came() ? "because.others-fell" : "because.others-rose");
        };
    }

    private String item(String item) {
        String[] parts = item.split("/", 2);
        String field = words.field(new Field(parts[0]));
        Modality modality = Modality.valueOf(parts[1].toUpperCase(Locale.ROOT));
        return modality == Modality.ANY
                ? words.say("item.any", field, parts[0])
                : words.say("item", field, parts[0], words.modality(modality));
    }
}
