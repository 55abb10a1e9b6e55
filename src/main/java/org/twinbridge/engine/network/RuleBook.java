package org.twinbridge.engine.network;

import java.util.List;
import org.twinbridge.engine.profile.Profile;

/** The rules of a demand, applied to the candidates of a pool. */
final class RuleBook {

    private final CandidatePool pool;
    private final NetworkRules rules;
    private final boolean quotaMatters;

    RuleBook(CandidatePool pool, NetworkRules rules) {
        this(pool, rules, true);
    }

    /** @param quotaMatters false to ask what would be possible if everybody could take on a twinning more */
    RuleBook(CandidatePool pool, NetworkRules rules, boolean quotaMatters) {
        this.pool = pool;
        this.rules = rules;
        this.quotaMatters = quotaMatters;
    }

    NetworkRules rules() {
        return rules;
    }

    boolean quotaMatters() {
        return quotaMatters;
    }

    /** Whether a candidate can be a member at all. */
    boolean admits(int position) {
        Profile profile = pool.profile(position);
        return (!quotaMatters || profile.quota() > 0) && !rules.barred().contains(profile.id());
    }

    /** The groups a candidate belongs to: a bit for each bound, in their order. */
    int groups(int position) {
        int groups = 0;
        List<GroupBound> bounds = rules.bounds();
        for (int i = 0; i < bounds.size(); i++) {
            groups |= bounds.get(i).includes(pool.profile(position)) ? 1 << i : 0;
        }
        return groups;
    }

    /** Whether these members of a panel fulfil every rule on numbers; who is fixed is taken to be among them. */
    boolean isFulfilledBy(Panel panel, int[] members, int size) {
        if (size < rules.minSize() || size > rules.maxSize()) {
            return false;
        }
        var perCountry = new int[size];
        int countries = 0;
        int south = 0;
        for (int i = 0; i < size; i++) {
            int position = panel.position(members[i]);
            south += pool.isSouth(position) ? 1 : 0;
            int same = 1;
            for (int j = 0; j < i; j++) {
                same += pool.country(panel.position(members[j])) == pool.country(position) ? 1 : 0;
            }
            perCountry[i] = same;
            countries += same == 1 ? 1 : 0;
        }
        for (int same : perCountry) {
            if (same > rules.maxPerCountry()) {
                return false;
            }
        }
        return countries >= rules.minCountries() && south >= rules.minSouth() && keepsBounds(panel, members, size);
    }

    private boolean keepsBounds(Panel panel, int[] members, int size) {
        for (GroupBound bound : rules.bounds()) {
            int count = 0;
            for (int i = 0; i < size; i++) {
                count += bound.includes(panel.profile(members[i])) ? 1 : 0;
            }
            if (count < bound.min() || count > bound.max()) {
                return false;
            }
        }
        return true;
    }
}
