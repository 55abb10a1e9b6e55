package org.twinbridge.policy;

import java.util.regex.Pattern;
import org.twinbridge.policy.PolicyRefusedException.Cause;

/** What a policy may be called: short, of one line, and safe in a file name, an address and a spreadsheet. */
final class PolicyNames {

    static final int LONGEST = 60;

    /** The first is a letter or digit, so that a spreadsheet never takes it for a formula. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");

    private PolicyNames() {}

    /** The name without blanks around it. @throws PolicyRefusedException if it can't be one */
    static String require(String name) {
        String stripped = name.strip();
        if (!NAME.matcher(stripped).matches()) {
            throw new PolicyRefusedException(Cause.BAD_NAME, stripped, LONGEST);
        }
        return stripped;
    }
}
