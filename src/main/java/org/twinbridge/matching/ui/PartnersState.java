package org.twinbridge.matching.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * Everything that decides what the page shows. It stands in the address as {@link PartnersAddress} writes it, so that a
 * page can be shared, kept and gone back to.
 *
 * @param institution for whom partners are looked for; {@code null} until one is chosen
 * @param partner whose suggestion is explained; {@code null} if none is open
 * @param order of the list
 * @param whatIf what is tried out against the policy; nothing with the balanced order, which comes from a market solved
 *     under the policy in force
 * @param choice which partners are wanted
 * @param compared partners put side by side, at most {@value #MOST_COMPARED}, in the order in which they were added
 * @param comparing whether they are looked at now
 * @param length how many partners are listed at most, a multiple of {@value #PORTION} up to {@value #LONGEST}
 * @param initiative id of what the catalogue is seen through; {@code null} for the whole catalogue
 */
record PartnersState(
        @Nullable InstitutionId institution,
        @Nullable InstitutionId partner,
        ListOrder order,
        WhatIf whatIf,
        PartnerChoice choice,
        List<InstitutionId> compared,
        boolean comparing,
        int length,
        @Nullable String initiative) {

    static final int MOST_COMPARED = 4;
    static final int PORTION = 50;
    static final int LONGEST = 200;

    private static final PartnersState START = new PartnersState(
            null, null, ListOrder.DIVERSE, WhatIf.nothing(), PartnerChoice.any(), List.of(), false, PORTION, null);

    PartnersState {
        if (compared.size() > MOST_COMPARED) {
            throw new IllegalArgumentException(
                    "At most %d partners can be compared, not %d.".formatted(MOST_COMPARED, compared.size()));
        }
        if (length < PORTION || length > LONGEST || length % PORTION != 0) {
            throw new IllegalArgumentException("The length of the list (%d) must be a multiple of %d up to %d."
                    .formatted(length, PORTION, LONGEST));
        }
        compared = List.copyOf(compared);
        whatIf = order == ListOrder.BALANCED ? WhatIf.nothing() : whatIf;
    }

    /** No institution chosen, nothing moved. */
    static PartnersState start() {
        return START;
    }

    /** The same for an institution where none is chosen yet. */
    PartnersState orInstitution(@Nullable InstitutionId fallback) {
        return institution != null
                ? this
                : new PartnersState(fallback, partner, order, whatIf, choice, compared, comparing, length, initiative);
    }

    /** Another institution: what was open or compared belonged to the one before. */
    PartnersState withInstitution(@Nullable InstitutionId newInstitution) {
        return new PartnersState(newInstitution, null, order, whatIf, choice, List.of(), false, PORTION, initiative);
    }

    PartnersState withPartner(@Nullable InstitutionId newPartner) {
        return new PartnersState(institution, newPartner, order, whatIf, choice, compared, false, length, initiative);
    }

    PartnersState withOrder(ListOrder newOrder) {
        return new PartnersState(
                institution, partner, newOrder, whatIf, choice, compared, comparing, length, initiative);
    }

    PartnersState withWhatIf(WhatIf newWhatIf) {
        return new PartnersState(
                institution, partner, order, newWhatIf, choice, compared, comparing, length, initiative);
    }

    PartnersState withChoice(PartnerChoice newChoice) {
        return new PartnersState(
                institution, partner, order, whatIf, newChoice, compared, comparing, PORTION, initiative);
    }

    PartnersState withCompared(List<InstitutionId> newCompared) {
        return new PartnersState(
                institution,
                partner,
                order,
                whatIf,
                choice,
                newCompared,
                comparing && !newCompared.isEmpty(),
                length,
                initiative);
    }

    /** Adds a partner to those compared, or takes it away; nothing changes when there is no room. */
    PartnersState toggleCompared(InstitutionId id) {
        var changed = new ArrayList<>(compared);
        if (!changed.remove(id) && changed.size() < MOST_COMPARED) {
            changed.add(id);
        }
        return withCompared(changed);
    }

    PartnersState withComparing(boolean now) {
        return new PartnersState(institution, partner, order, whatIf, choice, compared, now, length, initiative);
    }

    /** The next portion of the list too, as far as it may reach. */
    PartnersState longer() {
        return new PartnersState(
                institution,
                partner,
                order,
                whatIf,
                choice,
                compared,
                comparing,
                Math.min(LONGEST, length + PORTION),
                initiative);
    }

    /** Seen through another initiative, or none: who was open or compared may take no part in it. */
    PartnersState withInitiative(@Nullable String newInitiative) {
        return new PartnersState(institution, null, order, whatIf, choice, List.of(), false, PORTION, newInitiative);
    }
}
