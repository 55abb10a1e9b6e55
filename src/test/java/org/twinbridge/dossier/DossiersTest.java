package org.twinbridge.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.twinbridge.dossier.DossierFormatTest.picture;
import static org.twinbridge.dossier.DossierFormatTest.text;
import static org.twinbridge.dossier.DossierFormatTest.written;
import static org.twinbridge.matching.ui.StoredCatalogue.CAN_THO;
import static org.twinbridge.matching.ui.StoredCatalogue.DAKAR;
import static org.twinbridge.matching.ui.StoredCatalogue.MONTREAL;
import static org.twinbridge.matching.ui.StoredCatalogue.NAIROBI;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.dossier.Dossier.Points;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.matching.Matching;
import org.twinbridge.matching.UnknownInstitutionException;
import org.twinbridge.matching.ui.StoredCatalogue;
import org.twinbridge.policy.Policies;

@SpringBootTest
@ActiveProfiles("production")
@Import(StoredCatalogue.class)
class DossiersTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Matching matching;

    @Autowired
    private Policies policies;

    @BeforeEach
    void anOfficerLooks() {
        stored.store();
        SignedIn.as(Role.OFFICER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysWhatThePairIsInEnglish() throws IOException {
        byte[] pdf = written(dossiers.pair(DAKAR, CAN_THO, Locale.ENGLISH), DossierFormat.PDF);
        picture(pdf, "pair-en");

        assertThat(text(pdf))
                .contains(matching.catalogue().profile(DAKAR).name())
                .contains(matching.catalogue().profile(CAN_THO).name())
                .contains("At a glance", "What the score is made of", "Brain drain", "How sure this is", "Viet Nam")
                .contains(policies.current().label())
                .contains(matching.catalogue().release());
    }

    @Test
    void saysTheSameInFrench() throws IOException {
        byte[] pdf = written(dossiers.pair(DAKAR, CAN_THO, Locale.FRENCH), DossierFormat.PDF);
        picture(pdf, "pair-fr");

        assertThat(text(pdf))
                .contains("En bref", "De quoi le score est fait", "Fuite des cerveaux", "Sénégal", "Politique")
                .doesNotContain("At a glance", "Brain drain");
    }

    @Test
    void printsContributionsThatSumToTheScore() {
        double score =
                matching.explain(DAKAR, CAN_THO, policies.current()).pair().score();

        Points points = points(dossiers.pair(DAKAR, CAN_THO, Locale.ENGLISH));

        assertThat(points.rows().stream().mapToDouble(Points.Row::sum).sum())
                .isCloseTo(Math.round(10_000 * score) / 100.0, within(1e-9));
        assertThat(points.total().sum()).isCloseTo(100 * score, within(.005 + 1e-9));
    }

    @Test
    void saysOfANetworkWhoCoversWhomAndWhatStaysOpen() throws IOException {
        byte[] english = written(
                dossiers.network(List.of(DAKAR, CAN_THO, MONTREAL, NAIROBI), Locale.ENGLISH), DossierFormat.PDF);
        picture(english, "network-en");
        byte[] french = written(dossiers.network(List.of(DAKAR, CAN_THO, NAIROBI), Locale.FRENCH), DossierFormat.PDF);
        picture(french, "network-fr");

        assertThat(text(english)).contains("Network of 4 institutions", "Each pair", "Members");
        assertThat(text(french)).contains("Réseau de 3 établissements", "Chaque paire", "Membres");
    }

    @Test
    void refusesWhatIsNoPairAndNoNetwork() {
        var nowhere = new InstitutionId("tb:nowhere");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> dossiers.pair(DAKAR, DAKAR, Locale.ENGLISH))
                .withMessageContaining("two institutions");
        assertThatThrownBy(() -> dossiers.pair(DAKAR, nowhere, Locale.ENGLISH))
                .isInstanceOf(UnknownInstitutionException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> dossiers.network(List.of(DAKAR, DAKAR), Locale.ENGLISH))
                .withMessageContaining("1 members");
    }

    private static Points points(Dossier dossier) {
        return dossier.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Points.class::isInstance)
                .map(Points.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
