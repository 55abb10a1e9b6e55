package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.Party;
import org.twinbridge.agreement.Signature;

/** The members of an agreement: their shares, and who has signed. */
class PartiesPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AgreementWords words;
    private final transient TwinningsServices services;
    private final transient Agreement agreement;

    PartiesPanel(AgreementWords words, TwinningsServices services, Agreement agreement) {
        this.words = words;
        this.services = services;
        this.agreement = agreement;
        addClassName("agreement-part");
        var list = new UnorderedList();
        list.addClassName("agreement-parties");
        agreement.terms().parties().forEach(party -> list.add(new ListItem(party(party))));
        add(new H2(words.say("parties")), list);
        if (!agreement.terms().holder().isEmpty()) {
            add(new Paragraph(words.say("parties.holder", agreement.terms().holder())));
        }
    }

    private Component party(Party party) {
        var shown = new Div(new H3(
                new Anchor(AgreementLinks.institution(party.institution()), words.institution(party.institution()))));
        services.institutions()
                .find(party.institution())
                .ifPresent(institution -> shown.add(quiet(words.vocabulary().country(institution.country()))));
        List<String> shares = shares(party);
        if (!shares.isEmpty()) {
            shown.add(new Span(String.join(" · ", shares)));
        }
        Signature signature = agreement.signatures().get(party.institution());
        shown.add(
                signature == null
                        ? Chips.chip(words.say("unsigned"), "unsigned")
                        : Chips.chip(words.say("signed", signature.by(), words.moment(signature.at())), "signed"));
        return shown;
    }

    private List<String> shares(Party party) {
        var shares = new ArrayList<String>();
        if (party.degrees() != null) {
            shares.add(words.say("parties.degrees", words.share(party.degrees())));
        }
        if (party.lead() != null) {
            shares.add(words.say("parties.lead", words.share(party.lead())));
        }
        if (party.budget() != null) {
            shares.add(words.say("parties.budget", words.share(party.budget())));
        }
        return shares;
    }

    private static Span quiet(String text) {
        var quiet = new Span(text);
        quiet.addClassName("agreement-quiet");
        return quiet;
    }
}
