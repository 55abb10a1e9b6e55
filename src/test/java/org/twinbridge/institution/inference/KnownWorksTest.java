package org.twinbridge.institution.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.InstitutionId;

class KnownWorksTest {

    private static final InstitutionId SFAX = InstitutionId.parse("04d4sd432");

    @Test
    void knowsTheWorksOfAnInstitutionByItsRorId() {
        KnownWorks works =
                KnownWorks.read(new StringReader("ror_id,works_count,name,country\n04d4sd432,41234,Sfax,TN\n"));

        assertThat(works.of(SFAX)).contains(41_234L);
    }

    @Test
    void leavesUnknownWhatIsNotListed() {
        KnownWorks works = KnownWorks.read(new StringReader("ror_id,works_count,name,country\n"));

        assertThat(works.of(SFAX)).isEmpty();
        assertThat(works.of(new InstitutionId("tb:tn-universite-de-sfax"))).isEmpty();
    }

    @Test
    void shipsTheInstitutionsWithMostWorks() {
        KnownWorks works = KnownWorks.shipped();

        // The University of Michigan, 925,279 in December 2024.
        assertThat(works.of(InstitutionId.parse("https://ror.org/00jmfr291"))).contains(925_279L);
    }
}
