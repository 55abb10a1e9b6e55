package org.twinbridge.engine.pole;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinbridge.engine.profile.InstitutionId;

/** Which members belong together as parent and child: a university with its own hospital and laboratory is one house. */
final class Houses {

    private Houses() {}

    /** How many houses the members are of; those of one parent are one, whether or not it is a member itself. */
    static int count(List<PoleMember> members) {
        var root = new HashMap<InstitutionId, InstitutionId>();
        for (PoleMember member : members) {
            InstitutionId own = find(root, member.organisation().id());
            for (InstitutionId relative : member.organisation().house()) {
                InstitutionId other = find(root, relative);
                if (!other.equals(own)) {
                    root.put(other, own);
                }
            }
        }
        Set<InstitutionId> houses = new HashSet<>();
        members.forEach(member -> houses.add(find(root, member.organisation().id())));
        return houses.size();
    }

    /** Of those who are of no member's house. */
    static boolean isStranger(Organisation organisation, List<PoleMember> members) {
        return members.stream()
                .map(PoleMember::organisation)
                .noneMatch(member -> member.house().contains(organisation.id())
                        || organisation.house().contains(member.id())
                        || organisation.house().stream().anyMatch(member.house()::contains));
    }

    private static InstitutionId find(Map<InstitutionId, InstitutionId> root, InstitutionId id) {
        InstitutionId at = id;
        for (InstitutionId next = root.get(at); next != null; next = root.get(at)) {
            at = next;
        }
        return at;
    }
}
