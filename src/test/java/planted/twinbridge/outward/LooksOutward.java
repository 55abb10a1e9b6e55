package planted.twinbridge.outward;

import planted.twinbridge.inward.LooksInward;

public record LooksOutward(LooksInward other) {}
