package org.twinbridge.matching.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.twinbridge.account.Account;
import org.twinbridge.matching.PartnerAction;
import org.twinbridge.matching.PartnerAction.Prominence;
import org.twinbridge.matching.SuggestedPair;
import org.twinbridge.vocabulary.Vocabulary;

/** What can be done about a partner, as links that look like buttons. */
class PartnerActionBar extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient Vocabulary vocabulary;

    PartnerActionBar(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        addClassName("partners-doing");
        getElement().setAttribute("aria-label", vocabulary.say("doing"));
    }

    /** Shows those of the actions that are offered to the account for a pair; hidden where none is. */
    void show(List<PartnerAction> actions, Account account, SuggestedPair pair) {
        removeAll();
        boolean primaryTaken = false;
        for (PartnerAction action : actions) {
            if (action.isOfferedTo(account, pair)) {
                boolean primary = !primaryTaken && action.prominence() == Prominence.PRIMARY;
                primaryTaken |= primary;
                add(new ListItem(link(action, pair, primary)));
            }
        }
        setVisible(getComponentCount() > 0);
    }

    private Anchor link(PartnerAction action, SuggestedPair pair, boolean primary) {
        var link = new Anchor(action.address(pair), action.words(vocabulary.locale()));
        link.addClassName(primary ? "partners-do-first" : "partners-do");
        if (action.isDownload()) {
            link.getElement().setAttribute("download", true);
            link.setRouterIgnore(true);
        }
        return link;
    }
}
