package planted.twinbridge.feature;

import com.vaadin.flow.component.button.Button;

public record ButtonOutsideUi(Button button) {}
