package org.twinbridge.engine.pole;

import java.util.List;

/** How far apart the sites of a group lie at most. */
final class Widths {

    private Widths() {}

    /** Greatest distance of two of the sites, in km; 0 for one site or none. */
    static double km(List<Site> sites) {
        double[][] farthest = {{0, 0, 0}, {0, 0, 0}};
        double widest = 0;
        for (int i = 0; i < sites.size(); i++) {
            double[] from = sites.get(i).vector();
            for (int j = 0; j < i; j++) {
                double apart = GreatCircle.chordSquared(from, sites.get(j).vector());
                if (apart > widest) {
                    widest = apart;
                    farthest[0] = from;
                    farthest[1] = sites.get(j).vector();
                }
            }
        }
        return new GreatCircle().compute(farthest[0], farthest[1]);
    }

    static boolean isWithin(List<Site> sites, double km) {
        double chord = GreatCircle.chord(km);
        for (int i = 0; i < sites.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (GreatCircle.chordSquared(sites.get(i).vector(), sites.get(j).vector()) > chord * chord) {
                    return false;
                }
            }
        }
        return true;
    }
}
