package org.twinbridge.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.context.annotation.Import;
import org.twinbridge.agreement.persistence.AgreementEntity;
import org.twinbridge.agreement.persistence.AgreementRepository;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.profile.Modality;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:agreement")
@Import(AgreementRegister.class)
class AgreementRegisterTest {

    private static final InstitutionId DAKAR = new InstitutionId("tb:dakar");
    private static final InstitutionId CAN_THO = new InstitutionId("tb:can-tho");
    private static final InstitutionId LYON = new InstitutionId("tb:lyon");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    private AgreementRegister register;

    @Autowired
    private AgreementRepository repository;

    @Autowired
    private TestEntityManager entities;

    @Test
    void givesBackAllThatWasAgreed() {
        AgreementTerms terms = terms();
        var row = new AgreementEntity(terms, false, NOW, TODAY, "shipped", "change 3");
        row.sign(DAKAR, new Signature("awa", NOW));
        row.override(new GuardOverride("Posts wait at both places.", "moussa", NOW));
        row.countCommitments(3, 2);
        long id = repository.saveAndFlush(row).agreement().id();
        entities.clear();

        Agreement found = register.find(id).orElseThrow();

        assertThat(found.terms()).isEqualTo(terms);
        assertThat(found.unsigned()).containsExactly(CAN_THO);
        assertThat(found.override()).isEqualTo(new GuardOverride("Posts wait at both places.", "moussa", NOW));
        assertThat(found.commitmentsKept()).isEqualTo(2);
        assertThat(found.state()).isEqualTo(AgreementState.DRAFTED);
        assertThat(found.lastActivity()).isEqualTo(TODAY);
    }

    @Test
    void findsThoseOfAnInstitutionOnce() {
        long ours = store(AgreementTerms.of(DAKAR, CAN_THO));
        long theirs = store(AgreementTerms.of(LYON, CAN_THO));

        assertThat(register.of(List.of(DAKAR))).extracting(Agreement::id).containsExactly(ours);
        assertThat(register.of(List.of(DAKAR, CAN_THO)))
                .extracting(Agreement::id)
                .containsExactly(ours, theirs);
        assertThat(register.of(List.of())).isEmpty();
        assertThat(register.in(Set.of(AgreementState.ACTIVE))).isEmpty();
    }

    private long store(AgreementTerms terms) {
        long id = repository
                .saveAndFlush(new AgreementEntity(terms, false, NOW, TODAY, "shipped", "change 3"))
                .agreement()
                .id();
        entities.clear();
        return id;
    }

    private static AgreementTerms terms() {
        return new AgreementTerms(
                AgreementKind.TWINNING,
                "Teachers for the delta",
                List.of(new Party(DAKAR, 1., .6, .25), new Party(CAN_THO, 0., .4, .75)),
                "",
                Set.of(new Field("0114"), new Field("08")),
                List.of(
                        new PlannedMove(Modality.SPLIT_SITE_DOCTORATE, 12.5, DAKAR, CAN_THO),
                        PlannedMove.without(Modality.JOINT_RESEARCH, 3)),
                Set.of(ReturnInstrument.POST_THAT_WAITS),
                LocalDate.of(2027, 1, 1),
                LocalDate.of(2029, 12, 31),
                "What both want.");
    }
}
