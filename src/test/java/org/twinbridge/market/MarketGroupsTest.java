package org.twinbridge.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.ActiveProfiles;
import org.twinbridge.account.Role;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.M49Region;
import org.twinbridge.ingest.SignedIn;
import org.twinbridge.market.GroupExposure.Group;
import org.twinbridge.matching.ui.StoredCatalogue;

@SpringBootTest
@ActiveProfiles("production")
@Import({StoredCatalogue.class, StoredMarket.class})
class MarketGroupsTest {

    @Autowired
    private StoredCatalogue stored;

    @Autowired
    private StoredMarket market;

    @Autowired
    private SolvedMarkets solved;

    @Autowired
    private MarketGroups groups;

    @Autowired
    private MarketFiles files;

    private SolvedMarket last() {
        return solved.last().orElseThrow().market();
    }

    @BeforeEach
    void aSolvedMarket() {
        stored.store();
        SignedIn.as(Role.STAFF);
        market.solve();
    }

    @Test
    void countsEveryInstitutionInOneRegionAndSumsToAllPlaces() {
        List<GroupExposure> found = groups.of(last(), CountryGrouping.REGION);

        int institutions = found.stream().mapToInt(GroupExposure::institutions).sum();
        double places = found.stream()
                .mapToDouble(g -> g.institutions() * g.balancedLists())
                .sum();
        assertThat(institutions)
                .isEqualTo(last().comparison().balanced().exposure().institutions());
        assertThat(Math.round(places))
                .isEqualTo(
                        java.util.Arrays.stream(last().comparison().balanced().timesShown())
                                .sum());
        assertThat(found)
                .extracting(GroupExposure::group)
                .contains(new Group.Region(M49Region.SUB_SAHARAN_AFRICA))
                .doesNotContain(new Group.Region(M49Region.AFRICA), new Group.Region(M49Region.WESTERN_AFRICA));
    }

    @Test
    void countsDakarThiesAndNairobiAsSubSaharan() {
        GroupExposure africa = groups.of(last(), CountryGrouping.REGION).stream()
                .filter(group -> group.group().equals(new Group.Region(M49Region.SUB_SAHARAN_AFRICA)))
                .findFirst()
                .orElseThrow();

        assertThat(africa.institutions()).isBetween(3, 4);
        assertThat(africa.bestFitNeverShown()).isZero();
    }

    @Test
    void putsIncomeGroupsFromLowToHigh() {
        assertThat(groups.of(last(), CountryGrouping.INCOME))
                .extracting(GroupExposure::group)
                .containsSubsequence(new Group.Income(IncomeGroup.LOWER_MIDDLE), new Group.Income(IncomeGroup.HIGH));
    }

    @Test
    void letsAnInstitutionBeInSeveralStatusGroups() {
        // Bolivia is landlocked; Senegal is least developed and protected.
        assertThat(groups.of(last(), CountryGrouping.STATUS))
                .extracting(GroupExposure::group)
                .contains(Group.Status.LEAST_DEVELOPED, Group.Status.LANDLOCKED, Group.Status.PROTECTED)
                .doesNotContain(Group.Status.SMALL_ISLAND);
    }

    @Test
    void isForStaffAlone() {
        SolvedMarket present = last();
        SignedIn.as(Role.OFFICER);

        assertThatThrownBy(() -> groups.of(present, CountryGrouping.REGION)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void writesBothTablesWithARowForEachPlaceAndEachInstitution() throws IOException {
        var lists = new StringWriter();
        var exposure = new StringWriter();

        files.writeLists(last().comparison().balanced(), lists);
        files.writeExposure(last(), exposure);

        int places = java.util.Arrays.stream(last().comparison().balanced().timesShown())
                .sum();
        assertThat(lists.toString().lines())
                .hasSize(places + 1)
                .first()
                .isEqualTo("institution,partner,rank,expected,score");
        assertThat(exposure.toString().lines())
                .hasSize(8)
                .first()
                .isEqualTo("id,name,country,ranked_first_by,best_fit_lists,balanced_lists,quota,taken_up");
        assertThat(exposure.toString()).contains("Can Tho University,VN");
    }
}
