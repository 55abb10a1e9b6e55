package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.twinbridge.catalogue.CatalogueFacets;
import org.twinbridge.catalogue.CatalogueQuery;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.vocabulary.Vocabulary;

/** All facets, each with what it would leave. */
class FacetPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final FacetChoice<M49Region> regions;
    private final FacetChoice<CountryCode> countries;
    private final FacetChoice<Kind> kinds;
    private final FacetChoice<Field> fields;
    private final FacetChoice<IncomeGroup> incomeGroups;
    private final FacetChoice<String> languages;
    private final Checkbox protectedOnly = new Checkbox();
    private final Button clear;
    private final transient Vocabulary vocabulary;
    private transient CatalogueQuery query = CatalogueQuery.everything();
    private boolean filling;

    /** @param chosen hears what is looked for after each choice */
    FacetPanel(Vocabulary vocabulary, Consumer<CatalogueQuery> chosen) {
        this.vocabulary = vocabulary;
        addClassName("institutions-facets");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", vocabulary.say("facets"));
        fields = new FacetChoice<>(
                vocabulary, "field", vocabulary::field, true, v -> chosen.accept(query.withFields(v)));
        regions = new FacetChoice<>(
                        vocabulary, "region", vocabulary::region, true, v -> chosen.accept(query.withRegions(v)))
                .offeringFirst(M49Region::isContinent);
        countries = new FacetChoice<>(
                vocabulary, "country", vocabulary::country, false, v -> chosen.accept(query.withCountries(v)));
        kinds = new FacetChoice<>(vocabulary, "kind", vocabulary::kind, false, v -> chosen.accept(query.withKinds(v)));
        incomeGroups = new FacetChoice<>(
                vocabulary, "income", vocabulary::incomeGroup, false, v -> chosen.accept(query.withIncomeGroups(v)));
        languages = new FacetChoice<>(
                vocabulary, "language", vocabulary::language, false, v -> chosen.accept(query.withLanguages(v)));
        protectedOnly.addClassName("institutions-protected");
        protectedOnly.addValueChangeListener(change -> {
            if (!filling) {
                chosen.accept(query.withProtectedOnly(change.getValue()));
            }
        });
        clear = new Button(vocabulary.say("facets.clear"), click -> chosen.accept(query.textOnly()));
        clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(fields, regions, countries, kinds, incomeGroups, languages, protectedOnly, clear);
    }

    /** Shows what is chosen and what each value would leave, without telling anybody. */
    void show(CatalogueQuery shown, CatalogueFacets facets) {
        query = shown;
        fields.show(facets.fields(), shown.fields());
        regions.show(facets.regions(), shown.regions());
        countries.show(facets.countries(), shown.countries());
        kinds.show(facets.kinds(), shown.kinds());
        incomeGroups.show(facets.incomeGroups(), shown.incomeGroups());
        languages.show(facets.languages(), shown.languages());
        filling = true;
        try {
            protectedOnly.setLabel(vocabulary.say("facet.protected", facets.protectedOnes()));
            protectedOnly.setValue(shown.protectedOnly());
        } finally {
            filling = false;
        }
        clear.setVisible(!shown.isTextOnly());
    }
}
