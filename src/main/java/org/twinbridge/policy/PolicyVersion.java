package org.twinbridge.policy;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy as the register holds it.
 *
 * @param id stable number in the register
 * @param version number that no other policy has, 1 or more; 1 is the policy that ships
 * @param name name that no other policy has
 * @param state how far it has come
 * @param terms what it says
 * @param basedOn name of the policy it was begun from; {@code null} if from none
 * @param origin where its numbers come from, in words
 * @param reason why it is wanted, as whoever submitted it says; empty before
 * @param drafted who began it
 * @param edited who edited it last
 * @param submittedOrNull who submitted it; {@code null} for a draft, and for the policy that ships
 * @param approvedOrNull who approved it; {@code null} before, and for the policy that ships
 * @param previewId the preview that was seen when it was approved; {@code null} before
 * @param lockVersion raised by every change, so that nobody overwrites what somebody else did meanwhile
 */
public record PolicyVersion(
        long id,
        int version,
        String name,
        PolicyState state,
        Terms terms,
        @Nullable String basedOn,
        String origin,
        String reason,
        Act drafted,
        Act edited,
        @Nullable Act submittedOrNull,
        @Nullable Act approvedOrNull,
        @Nullable Long previewId,
        long lockVersion) {

    /** Version of the policy that ships. */
    public static final int SHIPPED = 1;

    /** Name and version, as stored beside scores: {@code 2026-3 v4}. */
    public String label() {
        return name + " v" + version;
    }

    /** What it says under its name, for a file. */
    public PolicyDocument document() {
        return new PolicyDocument(name, terms);
    }

    public Optional<Act> submitted() {
        return Optional.ofNullable(submittedOrNull);
    }

    public Optional<Act> approved() {
        return Optional.ofNullable(approvedOrNull);
    }

    /** Whether an account edited it last or submitted it, and so can't decide on it. */
    public boolean isBy(String account) {
        return edited.by().equals(account)
                || (submittedOrNull != null && submittedOrNull.by().equals(account));
    }

    /**
     * Something a person did.
     *
     * @param by name of the account
     * @param at when
     */
    public record Act(String by, Instant at) {}
}
