package org.twinbridge.catalogue.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinbridge.catalogue.CatalogueHit;
import org.twinbridge.catalogue.CatalogueQuery;
import org.twinbridge.catalogue.CatalogueSearch;
import org.twinbridge.engine.profile.Theme;
import org.twinbridge.vocabulary.Vocabulary;

/** What was found, a line each, read from the index as one scrolls. */
class ResultList extends Grid<CatalogueHit> {

    private static final long serialVersionUID = 1L;

    private static final int PORTION = 50;
    private static final int MOST_FIELDS = 2;

    private static final String LINE = """
        <a class="institutions-hit" href="${item.href}">
          <span class="institutions-name">${item.name}</span>
          <span class="institutions-alias" ?hidden=${!item.foundBy}>${item.foundBy}</span>
          <span class="institutions-where">${item.where}</span>
          <span class="institutions-fields" ?hidden=${!item.fields}
            ><span class=${item.inferred ? 'inferred' : 'stated'}>${item.fields}</span></span>
        </a>\
        """;

    private final transient Vocabulary vocabulary;
    private final transient CatalogueSearch search;

    ResultList(Vocabulary vocabulary, CatalogueSearch search) {
        this.vocabulary = vocabulary;
        this.search = search;
        addClassName("institutions-list");
        addThemeVariants(GridVariant.NO_BORDER);
        setPageSize(PORTION);
        setSelectionMode(SelectionMode.NONE);
        getElement().setProperty("accessibleName", vocabulary.say("list.hint"));
        addColumn(LitRenderer.<CatalogueHit>of(LINE)
                .withProperty("href", hit -> "institutions/" + hit.id().bare())
                .withProperty("name", CatalogueHit::name)
                .withProperty("foundBy", hit -> hit.foundBy() == null ? "" : hit.foundBy())
                .withProperty("where", this::where)
                .withProperty("fields", this::fields)
                .withProperty("inferred", ResultList::isInferred));
        setItems(DataProvider.<CatalogueHit>fromCallbacks(wanted -> Stream.empty(), wanted -> 0));
        // Enter opens the row that has the focus, as it does in every list here; within a cell it is a link already.
        getElement().executeJs("""
            this.addEventListener('keydown', event => {
              if (event.key === 'Enter') {
                const cell = this.shadowRoot.activeElement;
                const link = cell && cell._content && cell._content.querySelector('a');
                if (link) { event.preventDefault(); event.stopPropagation(); link.click(); }
              }
            }, true);
            """);
    }

    /** Lists what a query finds. */
    void show(CatalogueQuery query) {
        setItems(DataProvider.fromCallbacks(
                wanted -> hits(query, wanted.getOffset(), wanted.getLimit()),
                wanted -> search.search(query, 0, 0).total()));
    }

    private Stream<CatalogueHit> hits(CatalogueQuery query, int offset, int limit) {
        int portion = CatalogueSearch.LONGEST_PORTION;
        return IntStream.iterate(0, from -> from < limit, from -> from + portion)
                .boxed()
                .flatMap(from -> search.search(query, offset + from, Math.min(portion, limit - from)).hits().stream());
    }

    private String where(CatalogueHit hit) {
        String place = hit.city() == null
                ? vocabulary.country(hit.country())
                : vocabulary.say("place", hit.city(), vocabulary.country(hit.country()));
        return vocabulary.say("hit.where", place, vocabulary.kind(hit.kind()));
    }

    private String fields(CatalogueHit hit) {
        String fields = hit.themes().stream()
                .limit(MOST_FIELDS)
                .map(Theme::field)
                .map(vocabulary::field)
                .collect(Collectors.joining(", "));
        if (fields.isEmpty()) {
            return vocabulary.say("hit.unknown");
        }
        return isInferred(hit) ? vocabulary.say("hit.inferred", fields) : fields;
    }

    private static boolean isInferred(CatalogueHit hit) {
        return hit.themes().stream()
                .limit(MOST_FIELDS)
                .anyMatch(theme -> !theme.evidence().source().isStated());
    }
}
