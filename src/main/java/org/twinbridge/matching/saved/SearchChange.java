package org.twinbridge.matching.saved;

/**
 * A partner that came into the first twenty of a search, or left them.
 *
 * @param came whether it came; otherwise it left
 * @param partner its id
 * @param name its display name
 * @param reason the strongest reason that can be told for certain
 */
public record SearchChange(boolean came, String partner, String name, Reason reason) {

    /** Why. */
    public sealed interface Reason {}

    /** Another policy is in force. */
    public record PolicyChanged(String before, String now) implements Reason {}

    /** It has stated a capacity since, which meets a need: field and modality as in {@link SeenPartner#meets}. */
    public record Declared(String item) implements Reason {}

    /** Something forbids to suggest it now, by the obstacle's id. */
    public record Hindered(String obstacle) implements Reason {}

    /** The catalogue does not hold it any more. */
    public record Gone() implements Reason {}

    /** A criterion gives it more or fewer points of a hundred than before. */
    public record Moved(String criterion, double points) implements Reason {}

    /** Its own score is what it was: others rose past it or fell behind it. */
    public record Others() implements Reason {}
}
