package org.twinbridge.agreement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.agreement.Agreement;
import org.twinbridge.agreement.AgreementTerms;
import org.twinbridge.agreement.Agreements;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.Institution;
import org.twinbridge.shell.AddressReader;
import org.twinbridge.shell.TitledView;

/** The agreements one may see, as a board, a list or a calendar; and the form that drafts another. */
@Route("twinnings")
@Menu(title = "twinnings", order = 7, icon = "assets/icons/twinnings.svg")
@RolesAllowed({"OFFICER", "STAFF", "ADMINISTRATOR"})
@StyleSheet("assets/agreements.css")
class TwinningsView extends Div implements BeforeEnterObserver, TitledView {

    private static final long serialVersionUID = 1L;

    private static final String MAKE = "make";

    /** A spreadsheet takes a file that begins with this for UTF-8, and for its own old encoding otherwise. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final transient TwinningsServices services;

    TwinningsView(TwinningsServices services) {
        this.services = services;
        addClassNames("page", "agreements");
    }

    @Override
    public String heading() {
        return getTranslation("twinnings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        if (new AddressReader(parameters).flag(MAKE)) {
            add(form());
        } else {
            show(TwinningsState.read(parameters));
        }
    }

    private Component form() {
        AgreementWords words = AgreementWords.of(services, getLocale(), ownInstitutions());
        return new TermsForm(
                services,
                words,
                List.copyOf(ownInstitutions()),
                null,
                terms -> open(services.drafts().draft(terms, "")),
                () -> UI.getCurrent().navigate(TwinningsView.class));
    }

    private Set<InstitutionId> ownInstitutions() {
        return services.current()
                .find()
                .<Set<InstitutionId>>map(Account::institutions)
                .orElse(Set.of());
    }

    private static void open(Agreement agreement) {
        UI.getCurrent().navigate(AgreementLinks.agreement(agreement.id()));
    }

    private void show(TwinningsState state) {
        List<Agreement> all = services.agreements().mine();
        AgreementWords words = AgreementWords.of(
                services,
                getLocale(),
                all.stream().flatMap(agreement -> agreement.members().stream()).toList());
        List<AgreementRow> rows = rows(all, words);
        add(new Paragraph(words.say("about")), actions(words));
        if (rows.isEmpty()) {
            add(nothing(words));
            return;
        }
        List<AgreementRow> wanted = rows.stream().filter(state::passes).toList();
        var filter = new TwinningsFilter(words, state, this::go);
        filter.show(state, rows);
        add(views(words, state), filter);
        if (wanted.isEmpty()) {
            add(new Paragraph(words.say("filter.none")));
        }
        add(content(words, state, wanted));
    }

    private List<AgreementRow> rows(List<Agreement> all, AgreementWords words) {
        Set<InstitutionId> members =
                all.stream().flatMap(agreement -> agreement.members().stream()).collect(Collectors.toSet());
        Map<InstitutionId, CountryCode> seats = services.institutions().findAll(members).stream()
                .collect(Collectors.toMap(Institution::id, Institution::country));
        var rows = new ArrayList<AgreementRow>();
        for (Agreement agreement : all) {
            Set<CountryCode> countries = agreement.members().stream()
                    .filter(seats::containsKey)
                    .map(seats::get)
                    .collect(Collectors.toSet());
            AgreementTerms terms = agreement.terms();
            Agreements reader = services.agreements();
            rows.add(new AgreementRow(agreement, name(terms, words), countries, reader.due(agreement)));
        }
        return rows;
    }

    /** An officer's own institution goes without saying where the agreement has no title. */
    private String name(AgreementTerms terms, AgreementWords words) {
        Set<InstitutionId> own = ownInstitutions();
        List<String> others = terms.members().stream()
                .filter(member -> !own.contains(member))
                .map(words::institution)
                .toList();
        return terms.title().isEmpty() && others.size() == 1 && terms.members().size() == 2
                ? others.getFirst()
                : services.names().name(terms, words.names());
    }

    private Component actions(AgreementWords words) {
        var make = new Button(words.say("make"), click -> UI.getCurrent()
                .navigate("twinnings", new QueryParameters(Map.of(MAKE, List.of(AddressReader.YES)))));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        var interest = new Anchor("interests", words.say("interests"));
        var export = new Anchor(csv(), AttachmentType.DOWNLOAD, words.say("export"));
        var actions = new Div(make, interest, export);
        if (services.current()
                .find()
                .filter(account -> account.has(Role.STEWARD) || account.has(Role.ADMINISTRATOR))
                .isPresent()) {
            actions.add(new Anchor("data", words.say("import")));
        }
        actions.addClassName("agreement-actions");
        return actions;
    }

    private DownloadHandler csv() {
        return DownloadHandler.fromInputStream(request -> {
            var text = new StringWriter();
            text.write(BYTE_ORDER_MARK);
            services.csv().write(text);
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), "twinnings.csv", "text/csv", bytes.length);
        });
    }

    private static Component nothing(AgreementWords words) {
        var empty = new Div(
                new H2(words.say("empty")),
                new Paragraph(words.say("empty.text")),
                new Anchor("partners", words.say("empty.partners")));
        empty.addClassName("agreement-part");
        return empty;
    }

    private Component views(AgreementWords words, TwinningsState state) {
        var views = new Nav();
        views.addClassName("agreement-views");
        views.getElement().setAttribute("aria-label", words.say("views"));
        for (TwinningsState.View view : TwinningsState.View.values()) {
            var button = new Button(words.say("view." + AgreementLinks.id(view)), click -> go(state.as(view)));
            button.addThemeVariants(ButtonVariant.SMALL);
            button.setClassName("chosen", view == state.view());
            if (view == state.view()) {
                button.getElement().setAttribute("aria-current", "true");
            }
            views.add(button);
        }
        return views;
    }

    private Component content(AgreementWords words, TwinningsState state, List<AgreementRow> rows) {
        return switch (state.view()) {
            case BOARD -> {
                var board = new AgreementBoard(words, services, moved -> {
                    removeAll();
                    show(state);
                });
                board.show(rows);
                yield board;
            }
            case LIST -> {
                var grid = new AgreementGrid(words);
                grid.show(rows);
                yield grid;
            }
            case CALENDAR -> {
                LocalDate today = LocalDate.now(services.clock());
                var calendar = new AgreementCalendar(words, today, month -> go(state.in(month)));
                YearMonth month = state.month();
                calendar.show(month == null ? YearMonth.from(today) : month, rows);
                yield calendar;
            }
        };
    }

    private void go(TwinningsState state) {
        UI.getCurrent().navigate("twinnings", new QueryParameters(state.write()));
    }
}
