package org.twinbridge.pole.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.twinbridge.pole.PoleReviews;
import org.twinbridge.shell.Brand;
import org.twinbridge.shell.TitledView;

/** The public list of accepted poles, which needs no account. */
@Route(value = "accepted-poles", autoLayout = false)
@AnonymousAllowed
@StyleSheet("assets/poles.css")
class AcceptedPolesView extends Div implements TitledView {

    private static final long serialVersionUID = 1L;

    AcceptedPolesView(PoleReviews reviews, PoleWords words) {
        addClassName("pole-public");
        var signIn = new Anchor("", words.say("accepted.enter", getLocale()));
        var top = new Header(new Brand(), signIn);
        top.addClassName("pole-public-top");
        var main = new Main(new H1(heading()), new AcceptedPoles(words, getLocale(), reviews.accepted()));
        main.addClassName("page");
        add(top, main);
    }

    @Override
    public String heading() {
        return getTranslation("pole.accepted.title");
    }
}
