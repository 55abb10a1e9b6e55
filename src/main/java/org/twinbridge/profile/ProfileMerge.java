package org.twinbridge.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.ProfileItems;
import org.twinbridge.profile.Statement.Key;
import org.twinbridge.profile.Statement.Kind;

/**
 * Two changes of one profile put together. What only one of the two changed is taken as that one has it; what both changed,
 * each in another way, must be chosen.
 *
 * <p>Weights of themes sum to 1, so that whoever changes one shifts them all. They are compared beside each other: the
 * factor that most of the themes of a version share with what was is no change of any of them.
 */
public final class ProfileMerge {

    private static final double SAME = 1e-6;

    /** Whose a statement is. */
    public enum Side {
        THEIRS,
        MINE
    }

    /** Who changed something. */
    public enum Verdict {
        ONLY_THEIRS,
        ONLY_MINE,
        /** Both, to the same. */
        ALIKE,
        /** Both, each to something else. */
        CONFLICT
    }

    /**
     * Something that at least one of the two changed. A statement is {@code null} where it is not stated.
     *
     * @param base as it was
     * @param theirs as they saved it
     * @param mine as it was to be saved
     */
    public record Item(
            Key key,
            @Nullable Statement base,
            @Nullable Statement theirs,
            @Nullable Statement mine,
            Verdict verdict) {

        /** Whose change is taken unless something else is chosen; where both changed it alike, theirs. */
        public Side preferred() {
            return verdict == Verdict.ONLY_MINE ? Side.MINE : Side.THEIRS;
        }
    }

    private final InstitutionId institution;
    private final Map<Key, Statement> base;

    /** Both with their themes weighed as those of the base are. */
    private final Map<Key, Statement> theirs;

    private final Map<Key, Statement> mine;
    private final List<Item> items = new ArrayList<>();

    public ProfileMerge(ProfileItems base, ProfileItems theirs, ProfileItems mine) {
        this.institution = base.institution();
        this.base = Statements.of(base);
        this.theirs = inUnitsOf(this.base, Statements.of(theirs));
        this.mine = inUnitsOf(this.base, Statements.of(mine));
        Map<Key, Statement> theySaid = Statements.of(theirs);
        Map<Key, Statement> iSaid = Statements.of(mine);
        var keys = new TreeSet<>(this.base.keySet());
        keys.addAll(theySaid.keySet());
        keys.addAll(iSaid.keySet());
        for (Key key : keys) {
            verdict(key)
                    .ifPresent(verdict ->
                            items.add(new Item(key, this.base.get(key), theySaid.get(key), iSaid.get(key), verdict)));
        }
    }

    /** All that at least one of the two changed, in the order of what it is about. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** What must be chosen. */
    public List<Item> conflicts() {
        return items.stream().filter(item -> item.verdict() == Verdict.CONFLICT).toList();
    }

    /**
     * The profile that both changes give.
     *
     * @param choices whose change to take where that is to be chosen; may choose for other items too
     * @throws IllegalArgumentException if a conflict is left open
     */
    public ProfileItems merged(Map<Key, Side> choices) {
        Map<Key, Statement> merged = new TreeMap<>(base);
        for (Item item : items) {
            Side side = choices.get(item.key());
            if (side == null && item.verdict() == Verdict.CONFLICT) {
                throw new IllegalArgumentException("Nobody chose what to take of %s.".formatted(item.key()));
            }
            Statement taken = ((side == null ? item.preferred() : side) == Side.MINE ? mine : theirs).get(item.key());
            if (taken == null) {
                merged.remove(item.key());
            } else {
                merged.put(item.key(), taken);
            }
        }
        return Statements.together(institution, merged.values());
    }

    /** Empty where nobody changed anything. */
    private Optional<Verdict> verdict(Key key) {
        Statement was = base.get(key);
        Statement one = theirs.get(key);
        Statement other = mine.get(key);
        boolean theyChanged = !isSame(was, one);
        boolean iChanged = !isSame(was, other);
        return theyChanged || iChanged
                ? Optional.of(verdict(theyChanged, iChanged, isSame(one, other)))
                : Optional.empty();
    }

    private static Verdict verdict(boolean theyChanged, boolean iChanged, boolean alike) {
        if (theyChanged && iChanged) {
            return alike ? Verdict.ALIKE : Verdict.CONFLICT;
        }
        return theyChanged ? Verdict.ONLY_THEIRS : Verdict.ONLY_MINE;
    }

    private static boolean isSame(@Nullable Statement one, @Nullable Statement other) {
        if (one == null || other == null) {
            return one == other;
        }
        return Math.abs(one.amount() - other.amount()) <= SAME && Objects.equals(one.evidence(), other.evidence());
    }

    /** A version with its themes weighed as those of the base are. */
    private static Map<Key, Statement> inUnitsOf(Map<Key, Statement> base, Map<Key, Statement> version) {
        double factor = factor(base, version);
        Map<Key, Statement> scaled = new HashMap<>();
        version.forEach((key, statement) -> scaled.put(
                key, key.kind() == Kind.THEME ? statement.withAmount(statement.amount() / factor) : statement));
        return scaled;
    }

    /** The factor that most of the themes share; of several the least, since most people raise a theme. 1 without any. */
    private static double factor(Map<Key, Statement> base, Map<Key, Statement> version) {
        List<Double> factors = base.values().stream()
                .filter(statement -> statement.key().kind() == Kind.THEME && version.containsKey(statement.key()))
                .map(statement ->
                        Objects.requireNonNull(version.get(statement.key())).amount() / statement.amount())
                .sorted()
                .toList();
        double best = 1;
        long most = 0;
        for (double factor : factors) {
            long sharing = sharing(factors, factor);
            if (sharing > most) {
                most = sharing;
                best = factor;
            }
        }
        return best;
    }

    private static long sharing(Collection<Double> factors, double factor) {
        return factors.stream()
                .filter(other -> Math.abs(other / factor - 1) <= SAME)
                .count();
    }
}
