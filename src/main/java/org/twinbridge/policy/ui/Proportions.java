package org.twinbridge.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Sliders of weights that always sum to 1: each says what its weight comes to beside the others. A weight that nobody moves
 * keeps its exact proportion.
 *
 * @param <K> what is weighed
 */
class Proportions<K> extends Div {

    private static final long serialVersionUID = 1L;

    private static final int HIGHEST = 100;
    private static final int TOLD_EVERY_MS = 100;
    private static final double HUNDREDTH = 100;

    private final transient PolicyWords words;
    private final transient Function<K, String> names;
    private final Map<K, IntegerSlider> sliders = new LinkedHashMap<>();
    private final Map<K, Double> proportions = new LinkedHashMap<>();

    Proportions(PolicyWords words, String idPrefix, Map<K, Double> weights, Function<K, String> names, Runnable moved) {
        this.words = words;
        this.names = names;
        addClassName("policy-sliders");
        proportions.putAll(weights);
        for (Map.Entry<K, Double> weight : weights.entrySet()) {
            K key = weight.getKey();
            var slider = new IntegerSlider(0, HIGHEST);
            slider.setId(idPrefix + key);
            slider.setWidthFull();
            slider.setValue(Math.toIntExact(Math.round(weight.getValue() * HUNDREDTH)));
            slider.setValueChangeMode(ValueChangeMode.TIMEOUT);
            slider.setValueChangeTimeout(TOLD_EVERY_MS);
            slider.addValueChangeListener(change -> {
                proportions.put(key, change.getValue() / HUNDREDTH);
                name();
                moved.run();
            });
            sliders.put(key, slider);
            add(slider);
        }
        name();
    }

    /** The weights, summing to 1; all alike where every slider stands at 0, since something must count. */
    Map<K, Double> weights() {
        double sum = sum();
        Map<K, Double> weights = new LinkedHashMap<>();
        proportions.forEach(
                (key, value) -> weights.put(key, sum == 0 ? 1. / proportions.size() : sum == 1 ? value : value / sum));
        return weights;
    }

    private void name() {
        Map<K, Double> weights = weights();
        sliders.forEach(
                (key, slider) -> slider.setLabel(words.say("slider", names.apply(key), weights.getOrDefault(key, 0.))));
    }

    /** As good as 1 is 1, so that weights nobody moved stay as they are to the last digit. */
    private double sum() {
        double sum =
                proportions.values().stream().mapToDouble(Double::doubleValue).sum();
        return Math.abs(sum - 1) < 1e-9 ? 1 : sum;
    }
}
