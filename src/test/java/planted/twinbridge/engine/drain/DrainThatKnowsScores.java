package planted.twinbridge.engine.drain;

import planted.twinbridge.engine.score.ScoreThatKnowsRanks;

public record DrainThatKnowsScores(ScoreThatKnowsRanks score) {}
