package org.twinbridge.api;

import org.jspecify.annotations.Nullable;

/** A parameter of a request cannot be understood; the message key and its arguments say why. */
final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    private final String parameter;
    private final String value;
    private final String reason;
    private final transient Object[] arguments;
    private final @Nullable String suggestion;

    /**
     * @param reason key of the sentence that says what would be right, under {@code api.parameter.}; it is given the
     *     arguments
     * @param suggestion what was probably meant, null if nothing comes near
     */
    BadParameterException(
            String parameter, String value, @Nullable String suggestion, String reason, Object... arguments) {
        super("The parameter (%s) has the value (%s): %s.".formatted(shortened(parameter), shortened(value), reason));
        this.parameter = shortened(parameter);
        this.value = shortened(value);
        this.suggestion = suggestion;
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    String parameter() {
        return parameter;
    }

    String value() {
        return value;
    }

    String reason() {
        return reason;
    }

    Object[] arguments() {
        return arguments.clone();
    }

    @Nullable
    String suggestion() {
        return suggestion;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
