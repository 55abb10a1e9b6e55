package org.twinbridge.learning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.twinbridge.account.Role;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.CriterionId;
import org.twinbridge.matching.shown.ShownList;
import org.twinbridge.matching.shown.ShownList.Place;
import org.twinbridge.matching.shown.persistence.ShownListStore;
import org.twinbridge.policy.Terms;

/** Lists that were shown and what was decided after them. */
@TestComponent
public class StoredDecisions {

    static final Instant MORNING = Instant.parse("2026-11-02T08:00:00Z");
    private static final int HOUR = 3_600;

    private final ShownListStore store;
    private final JdbcTemplate jdbc;

    StoredDecisions(ShownListStore store, JdbcTemplate jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** Forgets all lists and decisions. */
    public void tidy() {
        jdbc.update("delete from shown_list");
        jdbc.update("delete from interest");
    }

    /** Shows ten partners to each of so many institutions, and each wants the one of them that can be trusted most. */
    public void whereTrustDecides(int institutions) {
        var random = new Random(11);
        for (int i = 0; i < institutions; i++) {
            InstitutionId self = id("self-" + i);
            List<Place> places = new ArrayList<>();
            int most = 0;
            for (int p = 0; p < 10; p++) {
                var criteria = new HashMap<CriterionId, Double>();
                Terms.criteria().forEach(criterion -> criteria.put(criterion, random.nextDouble()));
                places.add(new Place(id("partner-" + p), .5, criteria));
                most = trust(places.get(p)) > trust(places.get(most)) ? p : most;
            }
            Instant at = MORNING.plusSeconds((long) i * HOUR);
            show(self, at, places);
            express(self, places.get(most).partner(), at.plusSeconds(60));
        }
    }

    void show(InstitutionId self, Instant at, List<Place> places) {
        store.add(new ShownList(
                self, Role.OFFICER, ShownList.Channel.PAGE, "best-fit", "p v1", false, "r", null, at, places));
    }

    void express(InstitutionId from, InstitutionId to, Instant at) {
        insert(from, to, at, "OPEN", null);
    }

    void expressAndDecline(InstitutionId from, InstitutionId to, Instant at, Instant declined) {
        insert(from, to, at, "DECLINED", declined);
    }

    private void insert(InstitutionId from, InstitutionId to, Instant at, String state, @Nullable Instant decided) {
        jdbc.update(
                """
                insert into interest (from_institution, to_institution, note, sent_by, sent_at, state, score, gain_from,
                    gain_to, drain, policy_name, release_name, decided_by, decided_at, decided_policy, decided_release,
                    words, sample, version)
                values (?, ?, '', 'officer', ?, ?, .5, .5, .5, .5, 'p v1', 'r', ?, ?, ?, ?, ?, false, 0)
                """,
                from.value(),
                to.value(),
                at.atOffset(ZoneOffset.UTC),
                state,
                decided == null ? null : "officer",
                decided == null ? null : decided.atOffset(ZoneOffset.UTC),
                decided == null ? null : "p v1",
                decided == null ? null : "r",
                decided == null ? null : "");
    }

    static Place place(String name, double everything) {
        var criteria = new HashMap<CriterionId, Double>();
        Terms.criteria().forEach(criterion -> criteria.put(criterion, everything));
        return new Place(id(name), .5, criteria);
    }

    static InstitutionId id(String name) {
        return new InstitutionId("tb:" + name);
    }

    private static double trust(Place place) {
        return place.criteria().getOrDefault(CriterionId.TRUST, 0.0);
    }
}
