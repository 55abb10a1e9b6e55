package org.twinbridge.institution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ConditionalTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Takes a folded name apart. Scripts that part words by spaces give words; Chinese, Japanese, Korean and the scripts of
 * South-East Asia, which do not, give pairs of neighbouring letters. The spellings of Arabic and Persian that writers do
 * not keep apart become one.
 */
final class NameAnalyzer extends Analyzer {

    private static final String SOUTH_EAST_ASIAN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private static final int EVERY_SCRIPT =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    private final boolean lettersToo;

    private NameAnalyzer(boolean lettersToo) {
        this.lettersToo = lettersToo;
    }

    /** For names: keeps the letters of a pair too, so that one letter alone is found. */
    static NameAnalyzer ofNames() {
        return new NameAnalyzer(true);
    }

    /** For what is looked for. */
    static NameAnalyzer ofTexts() {
        return new NameAnalyzer(false);
    }

    /**
     * A word, or a pair of letters.
     *
     * @param text as it stands in the index
     * @param pair whether it is part of a word that was not parted by spaces
     */
    record Part(String text, boolean pair) {}

    /** The parts of a folded text, each once, in their order. */
    List<Part> parts(String folded) {
        var parts = new ArrayList<Part>();
        try (TokenStream tokens = tokenStream("", folded)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                var part = new Part(term.toString(), isPair(type.type()));
                if (!parts.contains(part)) {
                    parts.add(part);
                }
            }
            tokens.end();
        } catch (IOException failure) {
            throw new UncheckedIOException("The text \"%s\" could not be taken apart.".formatted(folded), failure);
        }
        return parts;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream arabic = new PersianNormalizationFilter(new ArabicNormalizationFilter(words));
        return new TokenStreamComponents(
                words, new SouthEastAsianPairs(new CJKBigramFilter(arabic, EVERY_SCRIPT, lettersToo)));
    }

    private static boolean isPair(String type) {
        return type.equals(SOUTH_EAST_ASIAN)
                || type.equals(CJKBigramFilter.DOUBLE_TYPE)
                || type.equals(CJKBigramFilter.SINGLE_TYPE);
    }

    /** Thai, Lao, Khmer and Burmese come from the tokenizer in runs as long as a sentence. */
    private static final class SouthEastAsianPairs extends ConditionalTokenFilter {

        private final TypeAttribute type = addAttribute(TypeAttribute.class);

        SouthEastAsianPairs(TokenStream input) {
            super(input, run -> new NGramTokenFilter(run, 2));
        }

        @Override
        protected boolean shouldFilter() {
            return type.type().equals(SOUTH_EAST_ASIAN);
        }
    }
}
