package org.twinbridge.home.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.twinbridge.account.Account;
import org.twinbridge.notice.InboxPart;
import org.twinbridge.notice.ReceivedNotice;
import org.twinbridge.notice.Waiting;
import org.twinbridge.steward.RequestState;
import org.twinbridge.vocabulary.Vocabulary;

/** What waits for the person: what features count, then what the person was told. */
class WaitingPart extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_NOTICES = 5;

    WaitingPart(HomeServices services, Vocabulary vocabulary, Account account) {
        addClassName("home-waiting");
        List<Waiting> work = services.work().stream()
                .flatMap(feature -> feature.of(account).stream())
                .toList();
        int told = services.inbox().count(InboxPart.WAITING);
        add(new H2(vocabulary.say("waiting", work.size() + told)));
        if (work.isEmpty() && told == 0) {
            add(new Paragraph(vocabulary.say("waiting.nothing")));
        } else {
            add(list(services, vocabulary, work, told));
        }
        long asked = services.queue().mine().stream()
                .filter(request -> request.state() == RequestState.OPEN)
                .count();
        if (asked > 0) {
            add(new Paragraph(vocabulary.say("waiting.asked", asked)));
        }
    }

    private static Component list(HomeServices services, Vocabulary vocabulary, List<Waiting> work, int told) {
        Locale locale = vocabulary.locale();
        var list = new UnorderedList();
        work.forEach(item -> list.add(
                new ListItem(new Anchor(item.address(), services.words().say(item, locale)))));
        for (ReceivedNotice received : services.inbox().page(InboxPart.WAITING, 0, MOST_NOTICES)) {
            String words = services.words().say(received.notice(), locale);
            String address = received.notice().address();
            var link = new Anchor(address.isEmpty() ? "inbox" : address, words);
            link.getElement()
                    .addEventListener("click", click -> services.inbox().read(received.id()));
            var item = new ListItem(link);
            if (received.isUnread()) {
                item.addClassName("unread");
                var mark = new Span(vocabulary.say("waiting.unread"));
                mark.addClassName("home-mark");
                item.add(mark);
            }
            list.add(item);
        }
        if (told > MOST_NOTICES) {
            list.add(new ListItem(new Anchor("inbox", vocabulary.say("waiting.more", told - MOST_NOTICES))));
        }
        return list;
    }
}
