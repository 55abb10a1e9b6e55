package org.twinbridge.notice;

/**
 * Work that waits for somebody.
 *
 * @param kind the key of the message that says it, in the bundle of the feature whose work it is; it takes the count, as
 *     {@code {0,choice,1#1 request waits|1<{0,number} requests wait}}
 * @param count how much, 1 or more
 * @param address where it can be done, within the application and without a leading slash
 */
public record Waiting(String kind, long count, String address) {
    public Waiting {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "Work that waits (%s) must count 1 or more, not %d.".formatted(kind, count));
        }
    }
}
