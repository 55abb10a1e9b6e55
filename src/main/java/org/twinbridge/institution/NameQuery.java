package org.twinbridge.institution;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/** What is asked of the index of names for one text. */
final class NameQuery {

    static final String NAME = "name";
    static final String WHOLE = "whole";
    static final String PLACE = "place";

    private static final float WHOLE_NAME = 50;
    private static final float START_OF_NAME = 10;
    private static final float WORD = 3;
    private static final float START_OF_WORD = 2;
    private static final float WITHIN_WORD = .5f;
    private static final float TOWN_OR_COUNTRY = .3f;
    private static final float OTHER_WAYS = .1f;

    /** Words this short have too many neighbours to guess which was meant. */
    private static final int SHORTEST_MISSPELT = 4;

    private static final int SHORTEST_TWICE_MISSPELT = 8;
    private static final int MOST_SPELLINGS = 64;

    /** Share of the words that must fit when no name has them all. */
    private static final double MOST_OF_THEM = .6;

    private static final int FEWEST_TO_LEAVE_ONE_OUT = 3;

    private final String folded;
    private final List<NameAnalyzer.Part> parts;

    NameQuery(String folded, List<NameAnalyzer.Part> parts) {
        this.folded = folded;
        this.parts = parts;
    }

    /** Every word stands in the name, at least by its start, or is the town or country; whole names lead. */
    Query asWritten() {
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(asWritten(part), Occur.MUST));
        query.add(new BoostQuery(new TermQuery(new Term(WHOLE, folded)), WHOLE_NAME), Occur.SHOULD);
        query.add(new BoostQuery(new PrefixQuery(new Term(WHOLE, folded)), START_OF_NAME), Occur.SHOULD);
        return query.build();
    }

    /** As written, but words may be misspelt or stand inside others. */
    Query forgiving() {
        return of(parts.size());
    }

    /** Whether there are words enough to do without one. */
    boolean canLeaveOneOut() {
        return parts.size() >= FEWEST_TO_LEAVE_ONE_OUT;
    }

    /** As {@link #forgiving}, but some words may be missing. */
    Query withMostOfTheWords() {
        return of((int) Math.ceil(MOST_OF_THEM * parts.size()));
    }

    private Query of(int fewest) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(fewest);
        parts.forEach(part -> query.add(forgiving(part), Occur.SHOULD));
        return query.build();
    }

    private static Query asWritten(NameAnalyzer.Part part) {
        return new DisjunctionMaxQuery(waysAsWritten(part), OTHER_WAYS);
    }

    private static Query forgiving(NameAnalyzer.Part part) {
        List<Query> ways = waysAsWritten(part);
        int letters = part.text().codePointCount(0, part.text().length());
        if (!part.pair() && letters >= SHORTEST_MISSPELT) {
            int edits = letters >= SHORTEST_TWICE_MISSPELT ? 2 : 1;
            ways.add(new FuzzyQuery(new Term(NAME, part.text()), edits, 0, MOST_SPELLINGS, true));
            ways.add(new BoostQuery(
                    new ConstantScoreQuery(new WildcardQuery(new Term(NAME, "*" + part.text() + "*"))), WITHIN_WORD));
        }
        return new DisjunctionMaxQuery(ways, OTHER_WAYS);
    }

    private static List<Query> waysAsWritten(NameAnalyzer.Part part) {
        var ways = new ArrayList<Query>();
        ways.add(new BoostQuery(new TermQuery(new Term(NAME, part.text())), WORD));
        if (!part.pair()) {
            ways.add(new BoostQuery(new PrefixQuery(new Term(NAME, part.text())), START_OF_WORD));
        }
        ways.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(PLACE, part.text()))), TOWN_OR_COUNTRY));
        return ways;
    }
}
