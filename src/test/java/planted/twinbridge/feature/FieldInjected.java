package planted.twinbridge.feature;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

public class FieldInjected {
    @Autowired
    @Nullable
    Clock clock;
}
