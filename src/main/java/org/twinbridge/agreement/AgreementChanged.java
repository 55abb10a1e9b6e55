package org.twinbridge.agreement;

import org.jspecify.annotations.Nullable;

/**
 * An agreement was drafted, changed or taken a step further. Published within the transaction that does it.
 *
 * @param agreement as it is now
 * @param before the state before; {@code null} if it is new
 */
public record AgreementChanged(
        Agreement agreement, @Nullable AgreementState before) {}
