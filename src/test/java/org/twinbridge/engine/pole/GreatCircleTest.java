package org.twinbridge.engine.pole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.GeoPoint;

class GreatCircleTest {

    @Test
    void measuresADegreeOfLatitude() {
        // 2π·6371.0088/360 = 111.195 km.
        assertThat(GreatCircle.km(new GeoPoint(10, 5), new GeoPoint(11, 5))).isCloseTo(111.195, within(.001));
    }

    @Test
    void measuresAcrossTheAntimeridian() {
        // A tenth of a degree, from Fiji's west to its east.
        assertThat(GreatCircle.km(new GeoPoint(0, 179.95), new GeoPoint(0, -179.95)))
                .isCloseTo(11.1195, within(1e-4));
        assertThat(GreatCircle.km(new GeoPoint(-17, 180), new GeoPoint(-17, -180)))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void measuresAcrossThePolesOfTheGlobe() {
        assertThat(GreatCircle.km(new GeoPoint(89.95, 0), new GeoPoint(89.95, 180)))
                .isCloseTo(11.1195, within(1e-4));
        assertThat(GreatCircle.km(new GeoPoint(-90, 12), new GeoPoint(-90, -140)))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void measuresHalfWayRoundTheGlobe() {
        // π·6371.0088 = 20,015.1 km.
        assertThat(GreatCircle.km(new GeoPoint(0, 0), new GeoPoint(0, 180))).isCloseTo(20_015.1, within(.1));
        assertThat(GreatCircle.km(new GeoPoint(90, 0), new GeoPoint(-90, 0))).isCloseTo(20_015.1, within(.1));
    }

    @Test
    void measuresWhatAnIndependentFormulaDoes() {
        // Dakar to Paris, by the haversine formula.
        assertThat(GreatCircle.km(new GeoPoint(14.6928, -17.4467), new GeoPoint(48.8566, 2.3522)))
                .isCloseTo(haversine(14.6928, -17.4467, 48.8566, 2.3522), within(1e-6));
    }

    @Test
    void findsItsWayBackFromVectors() {
        GeoPoint place = GreatCircle.place(GreatCircle.vector(new GeoPoint(-33.9, 151.2)));

        assertThat(place.latitude()).isCloseTo(-33.9, within(1e-9));
        assertThat(place.longitude()).isCloseTo(151.2, within(1e-9));
    }

    @Test
    void refusesPlacesThatAreNone() {
        assertThatThrownBy(() -> new GeoPoint(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GeoPoint(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double haversine(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double a = Math.pow(Math.sin(Math.toRadians(otherLatitude - latitude) / 2), 2)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.pow(Math.sin(Math.toRadians(otherLongitude - longitude) / 2), 2);
        return 2 * 6371.0088 * Math.asin(Math.sqrt(a));
    }
}
