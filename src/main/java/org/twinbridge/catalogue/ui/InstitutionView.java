package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.account.Role;
import org.twinbridge.country.Country;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.GeoPoint;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.institution.Institution;
import org.twinbridge.institution.InstitutionLink;
import org.twinbridge.institution.InstitutionName;
import org.twinbridge.shell.MainLayout;
import org.twinbridge.shell.TitledView;
import org.twinbridge.shell.chart.MapData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.shell.chart.WorldMap;
import org.twinbridge.steward.RequestKind;
import org.twinbridge.vocabulary.Vocabulary;

/** One institution: who it is, what it works in, looks for and can give, and how surely each of these is known. */
@Route("institutions/:id")
@PermitAll
@StyleSheet("assets/institutions.css")
class InstitutionView extends Div implements BeforeEnterObserver, TitledView {

    static final String ID = "id";

    private static final long serialVersionUID = 1L;

    /** Degrees around it that the small map shows. */
    private static final double AROUND = 9;

    private final transient CatalogueServices services;
    private final transient Vocabulary vocabulary;
    private String heading;

    InstitutionView(CatalogueServices services) {
        this.services = services;
        vocabulary = services.vocabularies().of("institutions", getLocale());
        heading = vocabulary.say("institution");
        addClassName("institution");
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(ID).orElse("");
        Optional<Institution> found = read(id).flatMap(services.institutions()::find);
        removeAll();
        if (found.isEmpty()) {
            heading = vocabulary.say("institution.unknown");
            showUnknown(id);
            return;
        }
        Institution institution = found.get();
        heading = institution.name();
        if (services.matching().isReady()) {
            show(institution);
        } else {
            add(new Paragraph(vocabulary.say("loading")));
            // The catalogue takes seconds to load; the page says so until then.
            getElement().executeJs("return true").then(shown -> {
                removeAll();
                show(institution);
                findAncestor(MainLayout.class).show(this);
            });
        }
    }

    private static Optional<InstitutionId> read(String text) {
        try {
            return Optional.of(InstitutionId.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private void showUnknown(String id) {
        var list = new Anchor("institutions", vocabulary.say("institution.unknown.list"));
        list.addClassName("action");
        var message = new Div(
                new H2(vocabulary.say("institution.unknown")),
                new Paragraph(vocabulary.say("institution.unknown.text", id)),
                list);
        message.addClassName("institutions-message");
        add(message);
    }

    private void show(Institution institution) {
        Catalogue catalogue = services.matching().catalogue();
        Set<InstitutionId> related = catalogue.ties().of(institution.id());
        var all = new ArrayList<InstitutionId>(related);
        institution.links().stream().map(InstitutionLink::target).forEach(all::add);
        List<Institution> others = services.institutions().findAll(all);
        var side = new Div(place(institution));
        side.addClassName("institution-side");
        services.countries()
                .find(institution.country())
                .ifPresent(country -> side.add(new CountryPart(
                        vocabulary, country, catalogue.countries().standing(country.code()))));
        var main = new Div(
                who(institution),
                catalogue
                        .find(institution.id())
                        .map(profile -> profile(profile, catalogue.asOf()))
                        .orElseGet(this::noProfile),
                new TiesPart(vocabulary, institution, related, others));
        main.addClassName("institution-main");
        var body = new Div(main, side);
        body.addClassName("institution-body");
        add(trail(), body);
    }

    private Component trail() {
        var trail = new Div(new Anchor("institutions", vocabulary.say("title")), new Span("›"), new Span(heading));
        trail.addClassNames("institution-trail", "institutions-quiet");
        trail.getElement().setAttribute("role", "navigation").setAttribute("aria-label", vocabulary.say("trail"));
        return trail;
    }

    private Component who(Institution institution) {
        var about = new Paragraph(about(institution));
        var who = new Section(about);
        who.addClassNames("institution-card", "institution-who");
        who.getElement().setAttribute("aria-label", institution.name());
        if (!institution.active()) {
            var gone = new Paragraph(vocabulary.say("institution.inactive", institution.sourceName()));
            gone.addClassName("institutions-refusal");
            who.add(gone);
        }
        website(institution.website()).ifPresent(who::add);
        if (!institution.otherNames().isEmpty()) {
            who.add(otherNames(institution.otherNames()));
        }
        who.add(actions(institution));
        var source = new Paragraph(vocabulary.say(
                "institution.source", institution.sourceName(), institution.id().value()));
        source.addClassName("institutions-quiet");
        who.add(source);
        return who;
    }

    private String about(Institution institution) {
        Optional<Country> country = services.countries().find(institution.country());
        String land = country.map(c -> c.name(vocabulary.locale()))
                .orElse(institution.country().value());
        String place = institution.city() == null ? land : vocabulary.say("place", institution.city(), land);
        String about = vocabulary.say("hit.where", place, vocabulary.kind(institution.kind()));
        return institution.established() == null
                ? about
                : vocabulary.say("institution.established", about, String.valueOf(institution.established()));
    }

    /** Only addresses of the web become links: what a file says is never run. */
    private static Optional<Component> website(@Nullable String address) {
        if (address == null || !address.matches("(?i)https?://[^\\s\"'<>]+")) {
            return Optional.empty();
        }
        var link = new Anchor(
                address, address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", ""));
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return Optional.of(link);
    }

    private Component otherNames(List<InstitutionName> names) {
        var list = new UnorderedList();
        for (InstitutionName name : names) {
            var item = new ListItem(name.value());
            if (name.language() != null) {
                item.getElement().setAttribute("lang", name.language());
            }
            list.add(item);
        }
        return new Details(vocabulary.say("institution.names", names.size()), list);
    }

    private Component actions(Institution institution) {
        var partners =
                new Anchor("partners?institution=" + institution.id().bare(), vocabulary.say("institution.partners"));
        partners.addClassName("action");
        var actions = new Div(partners, ask(RequestKind.CLAIM, institution), ask(RequestKind.DUPLICATE, institution));
        actions.addClassName("institution-actions");
        if (mayEdit(institution.id())) {
            actions.addComponentAtIndex(
                    1, new Anchor("profile?for=" + institution.id().bare(), vocabulary.say("institution.edit")));
        }
        return actions;
    }

    private boolean mayEdit(InstitutionId institution) {
        return services.account()
                .find()
                .filter(account -> account.has(Role.STAFF) || account.has(Role.STEWARD) || account.actsFor(institution))
                .isPresent();
    }

    private Button ask(RequestKind kind, Institution institution) {
        var ask = new Button(
                vocabulary.say("request." + Vocabulary.id(kind)),
                click -> new RequestDialog(vocabulary, services, kind, institution.id()).open());
        ask.addThemeVariants(ButtonVariant.TERTIARY);
        return ask;
    }

    private Component profile(Profile profile, LocalDate today) {
        var title = new H2(vocabulary.say("profile"));
        title.setId("profile");
        var lead = new Paragraph(vocabulary.say(profile.isStated() ? "profile.stated" : "profile.inferred"));
        lead.addClassName("institutions-quiet");
        var legend = new Paragraph(
                swatch("stated"),
                new Span(vocabulary.say("legend.stated")),
                swatch("hatched"),
                new Span(vocabulary.say("legend.inferred")));
        legend.addClassNames("institutions-legend", "institutions-quiet");
        var section = new Section(
                title,
                lead,
                legend,
                new ProfilePart(
                        vocabulary,
                        "themes",
                        profile.themes().stream()
                                .map(theme -> new ProfilePart.Item(
                                        vocabulary.field(theme.field()), theme.weight(), theme.evidence()))
                                .toList(),
                        today),
                new ProfilePart(
                        vocabulary,
                        "needs",
                        profile.needs().stream()
                                .map(need -> new ProfilePart.Item(
                                        text(need.field(), need.modality()), need.urgency(), need.evidence()))
                                .toList(),
                        today),
                new ProfilePart(
                        vocabulary,
                        "capacities",
                        profile.capacities().stream()
                                .map(capacity -> new ProfilePart.Item(
                                        text(capacity.field(), capacity.modality()),
                                        capacity.strength(),
                                        capacity.evidence()))
                                .toList(),
                        today));
        section.addClassName("institution-card");
        section.getElement().setAttribute("aria-labelledby", "profile");
        return section;
    }

    private String text(Field field, Modality modality) {
        return modality == Modality.ANY
                ? vocabulary.field(field)
                : vocabulary.say("profile.item", vocabulary.field(field), vocabulary.modality(modality));
    }

    private Component noProfile() {
        var section = new Section(new H2(vocabulary.say("profile")), new Paragraph(vocabulary.say("profile.none")));
        section.addClassName("institution-card");
        return section;
    }

    private static Component swatch(String kind) {
        var swatch = new Span();
        swatch.addClassNames("institution-swatch", kind);
        return swatch;
    }

    private Component place(Institution institution) {
        var card = new Section();
        card.addClassNames("institution-card", "institution-place");
        GeoPoint place = institution.place();
        if (place == null) {
            card.add(new H2(vocabulary.say("where")), new Paragraph(vocabulary.say("where.unknown")));
            return card;
        }
        var map = new WorldMap();
        map.show(new MapData(
                List.of(new MapData.Place(
                        institution.id().value(),
                        institution.name(),
                        place.latitude(),
                        place.longitude(),
                        MapData.Part.CLUSTER,
                        institution.city() == null ? "" : institution.city())),
                List.of()));
        map.setArea(
                Math.max(-90, place.latitude() - AROUND),
                Math.max(-180, place.longitude() - 2 * AROUND),
                Math.min(90, place.latitude() + AROUND),
                Math.min(180, place.longitude() + 2 * AROUND));
        var picture = new TableTwin(
                institution.city() == null ? vocabulary.say("where") : vocabulary.say("where.city", institution.city()),
                map);
        picture.setSource(vocabulary.say("where.source"));
        card.add(picture);
        return card;
    }
}
