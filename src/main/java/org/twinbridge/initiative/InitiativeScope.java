package org.twinbridge.initiative;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinbridge.country.M49Region;
import org.twinbridge.engine.initiative.NeedKind;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.initiative.InitiativeRefusedException.Cause;
import org.twinbridge.taxonomy.Goal;

/**
 * What an initiative is about. An empty set names nothing and leaves out nobody.
 *
 * @param fields ISCED-F fields, each with those below it
 * @param goals numbers of Sustainable Development Goals that it serves; where no field is named, the fields that serve
 *     them are meant
 * @param regions M49 regions it acts in
 * @param groups groups of countries it acts in, beside the regions
 * @param modalities how it moves knowledge, never {@link Modality#ANY}
 * @param doubled kinds of needs that count double
 * @param from its first day
 * @param to its last day, {@code null} if it is open
 */
public record InitiativeScope(
        Set<Field> fields,
        Set<Integer> goals,
        Set<M49Region> regions,
        Set<CountryGroup> groups,
        Set<Modality> modalities,
        Set<NeedKind> doubled,
        LocalDate from,
        @Nullable LocalDate to) {

    /** The most fields that can be named. */
    public static final int MOST_FIELDS = 40;

    /** The most kinds of needs that can count double. */
    public static final int MOST_DOUBLED = 20;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** @throws InitiativeRefusedException if it names too much, or its period runs backwards or out of the calendar */
    public InitiativeScope {
        if (fields.size() > MOST_FIELDS) {
            throw new InitiativeRefusedException(Cause.TOO_MANY_FIELDS, fields.size(), MOST_FIELDS);
        }
        if (doubled.size() > MOST_DOUBLED) {
            throw new InitiativeRefusedException(Cause.TOO_MANY_DOUBLED, doubled.size(), MOST_DOUBLED);
        }
        if (modalities.contains(Modality.ANY)) {
            throw new IllegalArgumentException("The modalities of an initiative must be named one by one.");
        }
        for (int goal : goals) {
            if (goal < 1 || goal > Goal.COUNT) {
                throw new IllegalArgumentException(
                        "%d is not a Sustainable Development Goal: they are 1 to %d.".formatted(goal, Goal.COUNT));
            }
        }
        requireInCalendar(from);
        if (to != null) {
            requireInCalendar(to);
            if (to.isBefore(from)) {
                throw new InitiativeRefusedException(Cause.ENDS_BEFORE_IT_BEGINS, from, to);
            }
        }
        fields = Set.copyOf(fields);
        goals = Set.copyOf(goals);
        regions = Set.copyOf(regions);
        groups = Set.copyOf(groups);
        modalities = Set.copyOf(modalities);
        doubled = Set.copyOf(doubled);
    }

    /** One that is open, begins on a day and names nothing yet. */
    public static InitiativeScope from(LocalDate day) {
        return new InitiativeScope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), day, null);
    }

    public InitiativeScope withFields(Set<Field> newFields) {
        return new InitiativeScope(newFields, goals, regions, groups, modalities, doubled, from, to);
    }

    public InitiativeScope withGoals(Set<Integer> newGoals) {
        return new InitiativeScope(fields, newGoals, regions, groups, modalities, doubled, from, to);
    }

    public InitiativeScope withRegions(Set<M49Region> newRegions) {
        return new InitiativeScope(fields, goals, newRegions, groups, modalities, doubled, from, to);
    }

    public InitiativeScope withGroups(Set<CountryGroup> newGroups) {
        return new InitiativeScope(fields, goals, regions, newGroups, modalities, doubled, from, to);
    }

    public InitiativeScope withModalities(Set<Modality> newModalities) {
        return new InitiativeScope(fields, goals, regions, groups, newModalities, doubled, from, to);
    }

    public InitiativeScope withDoubled(Set<NeedKind> newDoubled) {
        return new InitiativeScope(fields, goals, regions, groups, modalities, newDoubled, from, to);
    }

    public InitiativeScope until(@Nullable LocalDate lastDay) {
        return new InitiativeScope(fields, goals, regions, groups, modalities, doubled, from, lastDay);
    }

    /** Whether it would leave out nobody and count nothing double. */
    public boolean namesNothing() {
        return fields.isEmpty()
                && goals.isEmpty()
                && regions.isEmpty()
                && groups.isEmpty()
                && modalities.isEmpty()
                && doubled.isEmpty();
    }

    /** Whether it names where it acts. */
    public boolean namesPlaces() {
        return !regions.isEmpty() || !groups.isEmpty();
    }

    private static void requireInCalendar(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InitiativeRefusedException(
                    Cause.OUT_OF_CALENDAR, day, LocalDate.of(FIRST_YEAR, 1, 1), LocalDate.of(LAST_YEAR, 12, 31));
        }
    }
}
