package org.twinbridge.market;

/** The market is being solved already, and it is never solved twice at once. */
public class MarketBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient MarketTask underWay;

    MarketBusyException(MarketTask underWay) {
        super("The market is being solved already, begun by %s. Wait until it is done, or stop it."
                .formatted(underWay.by()));
        this.underWay = underWay;
    }

    /** What goes on. */
    public MarketTask underWay() {
        return underWay;
    }
}
