package org.twinbridge.network.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Objects;
import org.twinbridge.network.NetworkReport;
import org.twinbridge.network.ProposedNetwork;
import org.twinbridge.vocabulary.Vocabulary;

/** Networks that were put forward, each with what spoke for it then and the way to what it would be now. */
class ProposalList extends Div {

    private static final long serialVersionUID = 1L;

    private static final double POINTS = 100;

    private final transient Vocabulary vocabulary;

    ProposalList(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        addClassName("network-proposals");
    }

    void show(List<ProposedNetwork> proposals) {
        removeAll();
        add(new H2(vocabulary.say("proposals")));
        if (proposals.isEmpty()) {
            add(new Paragraph(vocabulary.say("proposals.none")));
        }
        proposals.forEach(proposal -> add(details(proposal)));
    }

    private Details details(ProposedNetwork proposal) {
        NetworkReport evidence = proposal.evidence();
        double scale = POINTS / evidence.greatestValue();
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(vocabulary.locale());
        String when = day.format(proposal.proposedAt().atZone(ZoneOffset.UTC));
        var members = new UnorderedList();
        evidence.members()
                .forEach(member -> members.add(new ListItem(
                        vocabulary.say("proposal.member", member.name(), member.country(), scale * member.gain()))));
        var now = new Anchor("networks?" + proposal.address(), vocabulary.say("proposal.now"));
        return new Details(
                vocabulary.say("proposal.title", proposal.title(), when, proposal.proposedBy()),
                new Paragraph(vocabulary.say(
                        "proposal.evidence",
                        scale * Objects.requireNonNullElse(evidence.value(), 0.0),
                        evidence.release(),
                        evidence.policy())),
                members,
                now);
    }
}
