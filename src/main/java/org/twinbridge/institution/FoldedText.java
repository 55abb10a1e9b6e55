package org.twinbridge.institution;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as a search compares them: without case, accents or punctuation, in any script. */
public final class FoldedText {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u0640\\u064b-\\u065f]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`´ʻʾʿ]");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private FoldedText() {}

    /**
     * Folds a text: «École normale supérieure» and «ECOLE NORMALE SUPERIEURE» fold to the same. Apostrophes vanish, other
     * punctuation becomes one space.
     *
     * @return the folded text, at most 500 characters; empty if nothing but punctuation was given
     */
    public static String of(String text) {
        String unmarked =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String plain = Normalizer.normalize(unmarked, Normalizer.Form.NFC);
        String lower = letters(plain.toLowerCase(Locale.ROOT));
        String folded = OTHERS.matcher(APOSTROPHES.matcher(lower).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return folded.length() <= InstitutionName.MAX_LENGTH
                ? folded
                : folded.substring(0, InstitutionName.MAX_LENGTH).strip();
    }

    /** Letters that carry their mark inside, which Unicode does not take apart. */
    private static String letters(String lower) {
        var folded = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            switch (c) {
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ', 'ð' -> folded.append('d');
                case 'ħ' -> folded.append('h');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                case 'þ' -> folded.append("th");
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }
}
