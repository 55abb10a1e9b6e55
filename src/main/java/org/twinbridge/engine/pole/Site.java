package org.twinbridge.engine.pole;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinbridge.engine.profile.GeoPoint;

/** A point of the globe with all organisations that lie exactly there: many registers know only the city. */
final class Site {

    static final Comparator<Site> BY_ORDER = Comparator.comparingInt(Site::order);

    private final int order;
    private final GeoPoint place;
    private final double[] vector;
    private final List<Organisation> organisations = new ArrayList<>();

    /** @param order position among the sites it is looked at with, so that results don't hang on chance */
    Site(int order, GeoPoint place) {
        this.order = order;
        this.place = place;
        this.vector = GreatCircle.vector(place);
    }

    int order() {
        return order;
    }

    GeoPoint place() {
        return place;
    }

    double[] vector() {
        return vector;
    }

    /** In the order of their ids. */
    List<Organisation> organisations() {
        return organisations;
    }
}
