package org.twinbridge.ingest;

/** Other work on the data goes on, and there is only ever one at a time. */
public class DataBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DataTask underWay;

    DataBusyException(DataTask underWay) {
        super("\"%s\" is under way, begun by %s. Wait until it is done, or stop it."
                .formatted(underWay.name(), underWay.by()));
        this.underWay = underWay;
    }

    /** What goes on. */
    public DataTask underWay() {
        return underWay;
    }
}
