package planted.twinbridge.engine.profile;

import planted.twinbridge.engine.score.ScoreThatKnowsRanks;

public record ProfileThatKnowsScores(ScoreThatKnowsRanks score) {}
