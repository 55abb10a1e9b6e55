package org.twinbridge.institution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.twinbridge.engine.profile.InstitutionId;
import org.twinbridge.institution.persistence.InstitutionStore.StoredName;

/**
 * All names of the active institutions, in memory: found by whole name, by words and their starts, and where that finds
 * little, by words that are misspelt or stand inside others. Immutable; safe for many threads.
 */
final class NameIndex {

    /** With fewer found as the text is written, names near to it are added. */
    private static final int FEW = 5;

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_PARTS = 24;

    /** What an institution calls itself counts for more than what others call it. */
    private static final float DISPLAY_NAME = 1.1f;

    private static final NameAnalyzer TEXTS = NameAnalyzer.ofTexts();
    private static final FieldType WORDS = words();

    private final long changeNumber;
    private final IndexSearcher searcher;

    /** Which goes first of two that fit alike goes first here. */
    private final InstitutionId[] institutions;

    private final String[] names;
    private final int[] institutionOfName;
    private final boolean[] display;

    private NameIndex(
            long changeNumber,
            IndexSearcher searcher,
            InstitutionId[] institutions,
            String[] names,
            int[] institutionOfName,
            boolean[] display) {
        this.changeNumber = changeNumber;
        this.searcher = searcher;
        this.institutions = institutions;
        this.names = names;
        this.institutionOfName = institutionOfName;
        this.display = display;
    }

    /**
     * Builds the index.
     *
     * @param names the display name of an institution before its others
     */
    static NameIndex of(long changeNumber, List<StoredName> names) {
        var first = new LinkedHashMap<InstitutionId, StoredName>();
        names.forEach(name -> first.putIfAbsent(name.id(), name));
        InstitutionId[] institutions = inPrecedence(first.values());
        var numbers = new HashMap<InstitutionId, Integer>();
        for (InstitutionId institution : institutions) {
            numbers.put(institution, numbers.size());
        }
        var display = new boolean[names.size()];
        var institutionOfName = new int[names.size()];
        for (int n = 0; n < names.size(); n++) {
            display[n] = names.get(n).display();
            institutionOfName[n] =
                    Objects.requireNonNull(numbers.get(names.get(n).id()));
        }
        return new NameIndex(
                changeNumber,
                searcher(names),
                institutions,
                names.stream().map(StoredName::name).toArray(String[]::new),
                institutionOfName,
                display);
    }

    /** Whether it shows the catalogue as it is at the change number. */
    boolean isOf(long number) {
        return changeNumber == number;
    }

    /** How many names it holds. */
    int size() {
        return names.length;
    }

    /**
     * Institutions that the text leads to, the best first: whole names, then names that start so, then names that hold
     * every word or its start, or stand in a town or country so called. Where these are few, near names come after them.
     * Empty for a text without letters or digits.
     */
    List<NameMatch> search(String text) {
        String folded = FoldedText.of(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        List<NameAnalyzer.Part> parts = TEXTS.parts(folded);
        if (parts.isEmpty()) {
            return List.of();
        }
        var query = new NameQuery(folded, parts.subList(0, Math.min(MOST_PARTS, parts.size())));
        var best = new BestNames();
        best.collect(query.asWritten());
        List<NameMatch> found = new ArrayList<>(best.inOrder(false));
        if (found.size() < FEW) {
            best.collect(query.forgiving());
            found.addAll(best.inOrder(true));
        }
        if (found.isEmpty() && query.canLeaveOneOut()) {
            best.collect(query.withMostOfTheWords());
            found.addAll(best.inOrder(true));
        }
        return found;
    }

    /** Nothing is asked about where in a name a word stands. */
    private static FieldType words() {
        var words = new FieldType();
        words.setTokenized(true);
        words.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        words.freeze();
        return words;
    }

    private static IndexSearcher searcher(List<StoredName> names) {
        // Merges that keep the order, so that a name's number in the index is its place in the list.
        var settings = new IndexWriterConfig(NameAnalyzer.ofNames())
                .setMergePolicy(new LogDocMergePolicy())
                .setRAMBufferSizeMB(64);
        try {
            var memory = new ByteBuffersDirectory();
            try (var writer = new IndexWriter(memory, settings)) {
                String place = "";
                String folded = "";
                for (StoredName name : names) {
                    if (!name.place().equals(place)) {
                        place = name.place();
                        folded = FoldedText.of(place);
                    }
                    writer.addDocument(document(name.folded(), folded));
                }
                writer.forceMerge(1);
            }
            var searcher = new IndexSearcher(DirectoryReader.open(memory));
            searcher.setQueryCache(null);
            return searcher;
        } catch (IOException failure) {
            throw new UncheckedIOException("The index of names could not be built.", failure);
        }
    }

    private static Document document(String name, String place) {
        var document = new Document();
        document.add(new Field(NameQuery.NAME, name, WORDS));
        document.add(new StringField(NameQuery.WHOLE, name, Field.Store.NO));
        document.add(new Field(NameQuery.PLACE, place, WORDS));
        return document;
    }

    /** The one with more works, then the one with the shorter name. */
    private static InstitutionId[] inPrecedence(Collection<StoredName> first) {
        return first.stream()
                .sorted(Comparator.comparingLong((StoredName name) -> -name.works())
                        .thenComparingInt(name -> name.name().length())
                        .thenComparing(StoredName::id))
                .map(StoredName::id)
                .toArray(InstitutionId[]::new);
    }

    /** Collects the best name of each institution, and gives out those found since the last time. */
    private final class BestNames extends SimpleCollector {

        private final float[] scores = new float[institutions.length];
        private final int[] best = new int[institutions.length];
        private final boolean[] given = new boolean[institutions.length];
        private @Nullable Scorable scorer;
        private int base;

        void collect(Query query) {
            try {
                searcher.search(query, this);
            } catch (IOException failure) {
                throw new UncheckedIOException("The index of names could not be searched.", failure);
            }
        }

        List<NameMatch> inOrder(boolean near) {
            long[] order = IntStream.range(0, institutions.length)
                    .filter(i -> scores[i] > 0 && !given[i])
                    .mapToLong(i -> orderKey(scores[i], i))
                    .toArray();
            Arrays.sort(order);
            var matches = new ArrayList<NameMatch>(order.length);
            for (long key : order) {
                int institution = (int) key;
                given[institution] = true;
                matches.add(new NameMatch(institutions[institution], names[best[institution]], near));
            }
            return matches;
        }

        /** Sorts the higher score first, then by precedence; bits of positive floats sort as the floats do. */
        private static long orderKey(float score, int institution) {
            return ((long) (Integer.MAX_VALUE - Float.floatToIntBits(score)) << Integer.SIZE) | institution;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void setScorer(Scorable scorable) {
            scorer = scorable;
        }

        @Override
        public void collect(int document) throws IOException {
            int name = base + document;
            float plain = scorer == null ? 0 : scorer.score();
            float score = display[name] ? plain * DISPLAY_NAME : plain;
            int institution = institutionOfName[name];
            if (score > scores[institution]) {
                scores[institution] = score;
                best[institution] = name;
            }
        }
    }
}
