package org.twinbridge.home;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.twinbridge.account.Account;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.matching.Matching;
import org.twinbridge.notice.Waiting;
import org.twinbridge.notice.WaitingWork;

/** What of an institution's profile is only inferred, which its officers are asked to confirm. */
@Component
class InferredItems implements WaitingWork {

    private final Matching matching;

    InferredItems(Matching matching) {
        this.matching = matching;
    }

    @Override
    public List<Waiting> of(Account account) {
        return account.institutions().stream()
                .flatMap(institution -> matching.catalogue().find(institution).stream())
                .map(InferredItems::waiting)
                .flatMap(List::stream)
                .toList();
    }

    private static List<Waiting> waiting(Profile profile) {
        long inferred = Stream.of(
                        profile.themes().stream().map(theme -> theme.evidence()),
                        profile.needs().stream().map(need -> need.evidence()),
                        profile.capacities().stream().map(capacity -> capacity.evidence()))
                .flatMap(items -> items)
                .map(Evidence::source)
                .filter(source -> !source.isStated())
                .count();
        return inferred == 0
                ? List.of()
                : List.of(new Waiting("home.waiting.inferred", inferred, address(profile.id())));
    }

    private static String address(InstitutionId institution) {
        return "profile?for=" + institution.bare();
    }
}
