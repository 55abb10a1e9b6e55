package org.twinbridge.institution.inference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name cut into words as the lexicon compares them: lower case, no accents, no articles and prepositions. Each word
 * remembers where it stood.
 */
final class NameWords {

    /** Words of the lexicon's languages that join others and tell nothing. */
    private static final Set<String> JOINING = Set.of("""
        a an and the of for in at on to s d l de del la las los el y e en para des du le les et pour
        aux au sur und der die das den fur am im zu zur do da dos di della delle dei degli dell per van
        von voor het ve ile dan w z i na og och v po
        """.strip().split("\\s+"));

    private final String text;
    private final List<Word> words;

    private NameWords(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static NameWords of(String text) {
        var words = new ArrayList<Word>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordPart(text.charAt(i));
            if (start >= 0 && (!inside || isHump(text, i))) {
                add(words, text, start, i);
                start = -1;
            }
            if (inside && start < 0) {
                start = i;
            }
        }
        return new NameWords(text, words);
    }

    int count() {
        return words.size();
    }

    String word(int index) {
        return words.get(index).folded();
    }

    /** The words from one to another (exclusive) as they are written in the name. */
    String written(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** Lower case without accents; letters that no accent explains are written as they are sounded. */
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            append(folded, decomposed.charAt(i));
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'ł' -> folded.append('l');
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'þ' -> folded.append("th");
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ı' -> folded.append('i');
            case 'ə' -> folded.append('a');
            default -> {
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    folded.append(c);
                }
            }
        }
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String folded = fold(text.substring(start, end));
        if (!JOINING.contains(folded)) {
            words.add(new Word(folded, start, end));
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Where two words were run together, as in "ForeignStudies". */
    private static boolean isHump(String text, int i) {
        return Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1));
    }

    private record Word(String folded, int start, int end) {}
}
