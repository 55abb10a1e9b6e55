package org.twinbridge.home.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.account.Role;
import org.twinbridge.catalogue.CatalogueFacets;
import org.twinbridge.catalogue.CatalogueQuery;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Profile;

/** What a person should see first, by role. */
@Component
class HomeFigures {

    private final HomeServices services;

    HomeFigures(HomeServices services) {
        this.services = services;
    }

    /**
     * A figure that matters.
     *
     * @param key of the bundle: what it counts
     * @param value 0 or more
     * @param path where its rows are
     */
    record Figure(String key, long value, String path) {}

    /** Three figures. */
    List<Figure> figures(Account account) {
        CatalogueFacets facets =
                services.search().search(CatalogueQuery.everything(), 0, 0).facets();
        int all = services.search().search(CatalogueQuery.everything(), 0, 0).total();
        int poor = facets.incomeGroups().getOrDefault(IncomeGroup.LOW, 0)
                + facets.incomeGroups().getOrDefault(IncomeGroup.LOWER_MIDDLE, 0);
        var figures = new ArrayList<Figure>();
        figures.add(new Figure("institutions", all, "institutions"));
        figures.add(new Figure("protected", facets.protectedOnes(), "institutions?protected=yes"));
        if (decides(account)) {
            figures.add(new Figure("requests", services.queue().openCount(), "data"));
        } else if (account.institution().isPresent()) {
            String bare = account.institution().get().bare();
            figures.add(new Figure("profile", items(account).count(), "institutions/" + bare));
        } else {
            figures.add(new Figure("income", poor, "institutions?income=low&income=lower-middle"));
        }
        return figures;
    }

    private Stream<Evidence> items(Account account) {
        Optional<Profile> own = account.institution()
                .flatMap(id -> services.matching().catalogue().find(id));
        return own.stream().flatMap(profile -> Stream.of(
                        profile.themes().stream().map(theme -> theme.evidence()),
                        profile.needs().stream().map(need -> need.evidence()),
                        profile.capacities().stream().map(capacity -> capacity.evidence()))
                .flatMap(items -> items));
    }

    private static boolean decides(Account account) {
        return account.has(Role.STEWARD) || account.has(Role.ADMINISTRATOR);
    }
}
