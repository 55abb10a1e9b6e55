package org.twinbridge.ingest;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinbridge.engine.profile.Kind;
import org.twinbridge.institution.FoldedText;

/** What sort of organisation ROR's types and the names of a record make it. */
final class RorKinds {

    /** "University" as a word, or the start of one, in the languages of the register; names are folded. */
    private static final Pattern UNIVERSITY = words(
            "universit",
            "universid",
            "univerzit",
            "univerz",
            "uniwersytet",
            "universytet",
            "unibertsitate",
            "yliopisto",
            "ulikool",
            "egyetem",
            "haskoli",
            "prifysgol",
            "ollscoil",
            "oilthigh",
            "vseucilist",
            "dai hoc",
            "maha witthayalai",
            "jamiat",
            "chuo kikuu",
            "yunivesithi",
            "inyuvesi",
            "университет",
            "універсітэт",
            "університет",
            "университети",
            "универзитет",
            "сургуул",
            "πανεπιστημιο",
            "համալսարան",
            "უნივერსიტეტი",
            "جامعه",
            "جامعة",
            "الجامعة",
            "دانشگاه",
            "یونیورسٹی",
            "האוניברסיט",
            "אוניברסיט",
            "विश्वविद्यालय",
            "বিশ্ববিদ্যালয়",
            "பல்கலைக்கழக");

    private static final Pattern UNIVERSITY_INSIDE =
            Pattern.compile("大学|มหาวิทยาลัย|大學|대학교|universitet|universiteit|universitat");

    private static final Pattern TRAINING_CENTRE = words(
            "training cent",
            "centre de formation",
            "centres de formation",
            "centro de formacion",
            "centro de formacao",
            "centro de capacitacion",
            "centro di formazione",
            "ausbildungszentrum",
            "учебныи центр");

    private static final Pattern RESEARCH =
            words("research", "recherche", "investig", "pesquisa", "ricerca", "forschung");

    private static final Pattern FOUNDATION = words(
            "foundation",
            "fondation",
            "fundacion",
            "fundacao",
            "fundacio",
            "fondazione",
            "fundacja",
            "stiftung",
            "stiftelse",
            "stichting",
            "stiftelsen",
            "nadace",
            "nadacia",
            "alapitvany",
            "vakfi",
            "yayasan",
            "saatio",
            "fonden",
            "trust",
            "фонд",
            "фондация",
            "ιδρυμα",
            "مؤسسه",
            "مؤسسة",
            "基金会",
            "基金會");

    private static final Pattern FOUNDATION_INSIDE = Pattern.compile("stiftung|stiftelse|財団|财团|재단|基金");

    /** Of several types, the one that says most; education always comes first, "funder" says nothing of what it is. */
    private static final List<String> BY_WEIGHT =
            List.of("education", "facility", "healthcare", "company", "nonprofit", "government", "archive", "other");

    private RorKinds() {}

    /**
     * @param types ROR's types, at least one
     * @param names display name and labels
     */
    static Kind kind(Set<String> types, List<String> names) {
        List<String> folded = names.stream().map(FoldedText::of).toList();
        String type = BY_WEIGHT.stream().filter(types::contains).findFirst().orElse("other");
        boolean university = says(UNIVERSITY, folded) || says(UNIVERSITY_INSIDE, folded);
        if (says(TRAINING_CENTRE, folded) && !university && !doesOtherWork(type, folded)) {
            return Kind.TRAINING_CENTRE;
        }
        return switch (type) {
            case "education" -> university ? Kind.UNIVERSITY : Kind.HIGHER_EDUCATION;
            case "facility" -> types.contains("company") ? Kind.PRIVATE_RESEARCH : Kind.PUBLIC_RESEARCH;
            case "healthcare" -> Kind.HEALTHCARE;
            case "company" -> Kind.PRIVATE_RESEARCH;
            case "nonprofit" ->
                says(FOUNDATION, folded) || says(FOUNDATION_INSIDE, folded) ? Kind.FOUNDATION : Kind.NGO;
            case "government" -> Kind.GOVERNMENT;
            default -> Kind.OTHER;
        };
    }

    /** A hospital trains too, and a "Research and Training Centre" that ROR calls a facility is one for research first. */
    private static boolean doesOtherWork(String type, List<String> folded) {
        return type.equals("healthcare") || (type.equals("facility") && says(RESEARCH, folded));
    }

    private static boolean says(Pattern pattern, List<String> folded) {
        return folded.stream().anyMatch(name -> pattern.matcher(name).find());
    }

    /** Any of the words, folded as names are, at the start of a word. */
    private static Pattern words(String... starts) {
        return Pattern.compile("(?:^| )(?:"
                + String.join("|", Stream.of(starts).map(FoldedText::of).toList()) + ")");
    }
}
