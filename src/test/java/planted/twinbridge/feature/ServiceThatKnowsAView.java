package planted.twinbridge.feature;

import planted.twinbridge.feature.ui.RouteWithoutAccess;

public record ServiceThatKnowsAView(RouteWithoutAccess view) {}
