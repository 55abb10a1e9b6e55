package org.twinbridge.institution.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;

class CompiledFieldsTest {

    private final CompiledFields fields = CompiledFields.shipped();

    @Test
    void knowsTheFieldsOfAnOrganisationThatShips() {
        assertThat(fields.of(new InstitutionId("tb:bj-ecole-du-patrimoine-africain")))
                .containsExactly(new Field("0222"), new Field("0322"));
    }

    @Test
    void knowsNothingOfOthers() {
        assertThat(fields.of(InstitutionId.parse("00jmfr291"))).isEmpty();
    }
}
