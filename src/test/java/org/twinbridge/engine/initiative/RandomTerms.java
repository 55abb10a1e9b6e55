package org.twinbridge.engine.initiative;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Field;
import org.twinbridge.engine.profile.Modality;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.score.Catalogue;

/** Terms of made-up initiatives, of which any part may be missing; the same for the same random numbers. */
public final class RandomTerms {

    private static final Modality[] MODALITIES = Modality.values();

    private RandomTerms() {}

    /** Terms that some of a catalogue's institutions fall under, as often as not. */
    public static InitiativeTerms of(SplittableRandom random, Catalogue catalogue) {
        List<Profile> profiles = List.copyOf(catalogue.profiles());
        var fields = new HashSet<Field>();
        var countries = new HashSet<CountryCode>();
        var modalities = EnumSet.noneOf(Modality.class);
        var doubled = new HashSet<NeedKind>();
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.add(field(random));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            countries.add(profiles.get(random.nextInt(profiles.size())).country());
        }
        for (int i = Math.max(0, random.nextInt(8) - 4); i > 0; i--) {
            modalities.add(MODALITIES[random.nextInt(MODALITIES.length - 1)]);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            doubled.add(new NeedKind(field(random), MODALITIES[random.nextInt(MODALITIES.length)]));
        }
        return new InitiativeTerms(fields, Set.copyOf(modalities), countries, doubled);
    }

    /** Broad fields mostly, so that something lies in them. */
    private static Field field(SplittableRandom random) {
        Field field = Field.all().get(random.nextInt(Field.all().size()));
        return random.nextInt(3) == 0 ? field : field.broad();
    }
}
