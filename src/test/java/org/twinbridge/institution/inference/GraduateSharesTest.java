package org.twinbridge.institution.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;

class GraduateSharesTest {

    private static final Field EDUCATION = new Field("01");

    @Test
    void setsACountrysShareBesideTheMedianOfAll() {
        GraduateShares shares = GraduateShares.read(new StringReader("""
            country,field,year,share_percent
            AO,01,2015,33
            KE,01,2016,10
            VN,01,2016,14
            ZA,01,2015,12
            """));

        // 10, 12, 14 and 33: the median is 13.
        assertThat(shares.of(new CountryCode("AO"))).isEqualTo(Map.of(EDUCATION, new GraduateShare(33, 13)));
        assertThat(new GraduateShare(33, 13).ratio()).isCloseTo(2.538, within(.001));
    }

    @Test
    void leavesUnknownWhatIsNotListed() {
        GraduateShares shares = GraduateShares.shipped();

        assertThat(shares.of(new CountryCode("SN"))).isEmpty();
        assertThat(shares.of(new CountryCode("AO"))).containsKey(EDUCATION);
    }

    @Test
    void refusesWhatIsNoShare() {
        assertThatThrownBy(() -> new GraduateShare(Double.NaN, 12)).hasMessageContaining("must lie in [0, 100]");
        assertThatThrownBy(() -> new GraduateShare(101, 12)).hasMessageContaining("must lie in [0, 100]");
        assertThatThrownBy(() -> new GraduateShare(10, 0)).hasMessageContaining("must lie in (0, 100]");
    }
}
