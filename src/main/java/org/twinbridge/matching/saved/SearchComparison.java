package org.twinbridge.matching.saved;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.matching.saved.SearchedPages.Standing;

/** Compares what a search lists now with what its owner saw. */
@Component
class SearchComparison {

    /** Less than a tenth of a point is not called a reason. */
    private static final double LEAST_POINTS = .1;

    private final SearchedPages pages;

    SearchComparison(SearchedPages pages) {
        this.pages = pages;
    }

    /** Who came into the first twenty and who left them, each with why; nothing where nothing can be listed now. */
    List<SearchChange> changes(SavedSearch search) {
        SeenList now = pages.list(search.query()).orElse(null);
        if (now == null) {
            return List.of();
        }
        Set<String> before = ids(search.seen().top());
        Set<String> after = ids(now.top());
        var changes = new ArrayList<SearchChange>();
        for (SeenPartner partner : now.top()) {
            if (!before.contains(partner.id())) {
                changes.add(new SearchChange(true, partner.id(), partner.name(), reason(search, now, partner, true)));
            }
        }
        for (SeenPartner partner : search.seen().top()) {
            if (!after.contains(partner.id())) {
                changes.add(new SearchChange(false, partner.id(), partner.name(), reason(search, now, partner, false)));
            }
        }
        return changes;
    }

    private SearchChange.Reason reason(SavedSearch search, SeenList now, SeenPartner partner, boolean came) {
        Optional<Standing> standing = pages.standing(search.query(), new InstitutionId(partner.id()));
        if (standing.isEmpty()) {
            return new SearchChange.Gone();
        }
        if (!came && !standing.get().obstacle().isEmpty()) {
            return new SearchChange.Hindered(standing.get().obstacle());
        }
        if (!search.seen().policy().equals(now.policy())) {
            return new SearchChange.PolicyChanged(search.seen().policy(), now.policy());
        }
        SeenPartner before = search.seen().find(partner.id()).orElse(null);
        String declared = came ? declared(search, standing.get(), before) : null;
        return declared != null
                ? new SearchChange.Declared(declared)
                : moved(before, standing.get().partner(), came);
    }

    /** A capacity dated from the day of the last look on; on that day itself, only one that did not meet a need before. */
    private static @Nullable String declared(SavedSearch search, Standing now, @Nullable SeenPartner before) {
        LocalDate looked = LocalDate.ofInstant(search.lookedAt(), ZoneOffset.UTC);
        return now.declared().stream()
                .filter(declared -> !declared.since().isBefore(looked))
                .map(SearchedPages.Declared::item)
                .filter(item -> before == null || !before.meets().contains(item))
                .findFirst()
                .orElse(null);
    }

    private static SearchChange.Reason moved(@Nullable SeenPartner before, SeenPartner now, boolean came) {
        if (before == null) {
            return new SearchChange.Others();
        }
        var criteria = new TreeSet<>(before.parts().keySet());
        criteria.addAll(now.parts().keySet());
        String strongest = "";
        double most = 0;
        for (String criterion : criteria) {
            double points = 100
                    * (now.parts().getOrDefault(criterion, 0.) - before.parts().getOrDefault(criterion, 0.));
            double towards = came ? points : -points;
            if (towards >= LEAST_POINTS && towards > Math.abs(most)) {
                strongest = criterion;
                most = points;
            }
        }
        return strongest.isEmpty() ? new SearchChange.Others() : new SearchChange.Moved(strongest, most);
    }

    private static Set<String> ids(List<SeenPartner> partners) {
        return partners.stream().map(SeenPartner::id).collect(Collectors.toSet());
    }
}
