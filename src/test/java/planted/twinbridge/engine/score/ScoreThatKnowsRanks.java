package planted.twinbridge.engine.score;

import planted.twinbridge.engine.rank.RankThatKnowsSpring;

public record ScoreThatKnowsRanks(RankThatKnowsSpring ranks) {}
