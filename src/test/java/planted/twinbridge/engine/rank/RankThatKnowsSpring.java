package planted.twinbridge.engine.rank;

import org.springframework.core.env.Environment;
import planted.twinbridge.engine.profile.ProfileThatKnowsScores;

public record RankThatKnowsSpring(Environment environment, ProfileThatKnowsScores profile) {}
