package planted.twinbridge.inward;

import planted.twinbridge.outward.LooksOutward;

public record LooksInward(LooksOutward other) {}
