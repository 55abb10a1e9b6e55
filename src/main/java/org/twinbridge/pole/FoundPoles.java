package org.twinbridge.pole;

import java.util.List;
import java.util.Map;
import org.twinbridge.engine.pole.PolesOfTheme;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.engine.score.Policy;

/**
 * The candidates of a theme, with what they were found in.
 *
 * @param catalogue the catalogue of that moment
 * @param policy the policy of that moment
 * @param ofTheme the candidates
 * @param cities the city of each organisation, where it is known
 * @param recorded all joint work on record, in whichever theme
 */
public record FoundPoles(
        Catalogue catalogue,
        Policy policy,
        PolesOfTheme ofTheme,
        Map<InstitutionId, String> cities,
        List<RecordedWork> recorded) {}
