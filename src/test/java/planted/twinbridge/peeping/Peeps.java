package planted.twinbridge.peeping;

import planted.twinbridge.feature.ui.RouteWithoutAccess;

public record Peeps(RouteWithoutAccess internal) {}
