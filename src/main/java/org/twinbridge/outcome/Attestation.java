package org.twinbridge.outcome;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinbridge.outcome.OutcomeRefusedException.Cause;

/**
 * How something is known.
 *
 * @param note in words, 1 to {@value #LONGEST_NOTE} characters, without an address of a person
 * @param date of the evidence
 */
public record Attestation(String note, LocalDate date) {

    /** The most characters of a note. */
    public static final int LONGEST_NOTE = 1000;

    /** Generous: whatever looks like an address is refused, since nobody has to be reached through a note. */
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@<>(),;:]{1,64}\\s?(@|\\(at\\)|\\[at\\])\\s?[^\\s@<>(),;:]{1,64}", Pattern.CASE_INSENSITIVE);

    public Attestation {
        note = note.strip();
        if (note.isEmpty()) {
            throw new OutcomeRefusedException(Cause.NO_NOTE);
        }
        if (note.length() > LONGEST_NOTE) {
            throw new OutcomeRefusedException(Cause.NOTE_TOO_LONG, note.length(), LONGEST_NOTE);
        }
        Matcher address = ADDRESS.matcher(note);
        if (address.find()) {
            throw new OutcomeRefusedException(Cause.NAMES_A_PERSON, address.group());
        }
        Calendar.require(date);
    }
}
