package org.twinbridge.institution;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.Capacity;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Need;
import org.twinbridge.engine.profile.Theme;

/**
 * What is stated of one institution, by itself or by someone who answers for it. What is not stated is empty; inferred
 * items are never here.
 *
 * @param institution whose items these are
 * @param themes what it works in; weights sum to 1, or there are none
 * @param needs what it looks for
 * @param capacities what it can give
 * @param acceptedModalities modalities it agrees to, never {@link Modality#ANY}; empty if it has not said
 * @param languages working languages, ISO 639-1; empty if it has not said
 * @param quota new twinnings it can take on, 0 or more; {@code null} if it has not said
 * @param exclusions institutions it does not want to be matched with
 * @param denials what would be assumed or read of it, and that it says is not so
 */
public record ProfileItems(
        InstitutionId institution,
        List<Theme> themes,
        List<Need> needs,
        List<Capacity> capacities,
        Set<Modality> acceptedModalities,
        Set<String> languages,
        @Nullable Integer quota,
        Set<InstitutionId> exclusions,
        Set<Denial> denials) {

    /** Longest note of an item's evidence that can be kept. */
    public static final int MAX_NOTE = 500;

    private static final double SUM_TOLERANCE = 1e-6;

    public ProfileItems {
        double sum = themes.stream().mapToDouble(Theme::weight).sum();
        if (!themes.isEmpty() && !(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The weights of the themes of (%s) must sum to 1, not %s.".formatted(institution, sum));
        }
        if (quota != null && quota < 0) {
            throw new IllegalArgumentException(
                    "The quota (%d) of (%s) must be 0 or more.".formatted(quota, institution));
        }
        if (acceptedModalities.contains(Modality.ANY)) {
            throw new IllegalArgumentException(
                    "The modalities (%s) accepts must be named one by one, or left out.".formatted(institution));
        }
        if (exclusions.contains(institution)) {
            throw new IllegalArgumentException("The institution (%s) excludes itself.".formatted(institution));
        }
        themes = List.copyOf(themes);
        needs = List.copyOf(needs);
        capacities = List.copyOf(capacities);
        var modalities = EnumSet.noneOf(Modality.class);
        modalities.addAll(acceptedModalities);
        acceptedModalities = Collections.unmodifiableSet(modalities);
        languages = Collections.unmodifiableSet(new TreeSet<>(languages));
        exclusions = Collections.unmodifiableSet(new TreeSet<>(exclusions));
        denials = Collections.unmodifiableSet(new TreeSet<>(denials));
    }

    /** Items of an institution that denies nothing. */
    public ProfileItems(
            InstitutionId institution,
            List<Theme> themes,
            List<Need> needs,
            List<Capacity> capacities,
            Set<Modality> acceptedModalities,
            Set<String> languages,
            @Nullable Integer quota,
            Set<InstitutionId> exclusions) {
        this(institution, themes, needs, capacities, acceptedModalities, languages, quota, exclusions, Set.of());
    }

    /** Of an institution that has stated nothing. */
    public static ProfileItems none(InstitutionId institution) {
        return new ProfileItems(institution, List.of(), List.of(), List.of(), Set.of(), Set.of(), null, Set.of());
    }
}
