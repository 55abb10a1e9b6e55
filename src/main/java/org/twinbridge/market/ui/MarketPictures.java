package org.twinbridge.market.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.twinbridge.engine.market.Exposure;
import org.twinbridge.engine.market.MarketVariant;
import org.twinbridge.market.KeptMarket;
import org.twinbridge.shell.chart.Lines;
import org.twinbridge.shell.chart.LinesData;
import org.twinbridge.shell.chart.TableTwin;
import org.twinbridge.vocabulary.Vocabulary;

/** How evenly both kinds of list show institutions, and what other β and quotas would change. */
class MarketPictures extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MIDDLE = 50;
    private static final int TENTH = 10;
    private static final double LEAST_BETA = .05;
    private static final double MOST_BETA = .2;
    private static final double LEAST_FACTOR = .5;
    private static final double MOST_FACTOR = 2;

    private final transient MarketWords words;
    private final Lines lorenz = new Lines();
    private final Lines beta = new Lines();
    private final Lines quotas = new Lines();
    private final TableTwin lorenzPicture = new TableTwin("", lorenz);
    private final TableTwin betaPicture = new TableTwin("", beta);
    private final TableTwin quotasPicture = new TableTwin("", quotas);

    MarketPictures(MarketWords words) {
        this.words = words;
        addClassName("market-pictures");
        lorenzPicture.setSource(words.say("lorenz.source"));
        quotasPicture.setSource(words.say("quotas.source"));
        add(lorenzPicture, betaPicture, quotasPicture);
    }

    void show(KeptMarket kept) {
        showLorenz(
                kept.market().comparison().bestFit().exposure(),
                kept.market().comparison().balanced().exposure());
        List<MarketVariant> byBeta = variants(kept, v -> v.quotaFactor() == 1, MarketVariant::beta);
        List<MarketVariant> byQuota =
                variants(kept, v -> v.beta() == kept.summary().beta(), MarketVariant::quotaFactor);
        betaPicture.setVisible(byBeta.size() > 1);
        if (byBeta.size() > 1) {
            showBeta(byBeta);
        }
        quotasPicture.setVisible(byQuota.size() > 1);
        if (byQuota.size() > 1) {
            showQuotas(byQuota);
        }
    }

    private void showLorenz(Exposure bestFit, Exposure balanced) {
        List<Double> percents = IntStream.range(0, bestFit.lorenz().size())
                .mapToObj(percent -> percent / 100.)
                .toList();
        lorenz.show(new LinesData(
                LinesData.Axis.shares(words.say("lorenz.x")),
                LinesData.Axis.shares(words.say("lorenz.y")),
                percents,
                List.of(
                        new LinesData.Line(words.say("best-fit"), bestFit.lorenz(), false),
                        new LinesData.Line(words.say("balanced"), balanced.lorenz(), false),
                        new LinesData.Line(words.say("lorenz.even"), percents, true)),
                TENTH));
        lorenzPicture.setTitle(words.say(
                "lorenz.title",
                Vocabulary.points(bestFit.lorenz().get(MIDDLE)),
                Vocabulary.points(balanced.lorenz().get(MIDDLE))));
    }

    private void showBeta(List<MarketVariant> variants) {
        beta.show(matches(
                variants,
                MarketVariant::beta,
                LinesData.Axis.numbers(words.say("beta.x")).between(LEAST_BETA, MOST_BETA)));
        MarketVariant best = variants.stream()
                .max(Comparator.comparingDouble(MarketVariant::balancedMatches))
                .orElseThrow();
        betaPicture.setTitle(words.say("beta.title", best.beta(), best.balancedMatches()));
        betaPicture.setSource(unconverged(variants, MarketVariant::beta, "beta.source"));
    }

    private void showQuotas(List<MarketVariant> variants) {
        quotas.show(matches(
                variants,
                MarketVariant::quotaFactor,
                LinesData.Axis.numbers(words.say("quotas.x")).between(LEAST_FACTOR, MOST_FACTOR)));
        MarketVariant most = variants.getLast();
        MarketVariant stated =
                variants.stream().filter(v -> v.quotaFactor() == 1).findFirst().orElseThrow();
        quotasPicture.setTitle(
                words.say("quotas.title", most.quotaFactor(), most.balancedMatches(), stated.balancedMatches()));
    }

    private LinesData matches(List<MarketVariant> variants, ToDoubleFunction<MarketVariant> at, LinesData.Axis along) {
        return new LinesData(
                along,
                LinesData.Axis.numbers(words.say("matches")),
                variants.stream().map(at::applyAsDouble).toList(),
                List.of(
                        new LinesData.Line(
                                words.say("best-fit"),
                                variants.stream()
                                        .map(MarketVariant::bestFitMatches)
                                        .toList(),
                                false),
                        new LinesData.Line(
                                words.say("balanced"),
                                variants.stream()
                                        .map(MarketVariant::balancedMatches)
                                        .toList(),
                                false)),
                1);
    }

    private String unconverged(List<MarketVariant> variants, ToDoubleFunction<MarketVariant> at, String otherwise) {
        List<String> without = variants.stream()
                .filter(variant -> !variant.converged())
                .map(variant -> words.say("number", at.applyAsDouble(variant)))
                .toList();
        return without.isEmpty()
                ? words.say(otherwise)
                : words.say(otherwise) + " " + words.say("beta.unconverged", String.join(", ", without));
    }

    private static List<MarketVariant> variants(
            KeptMarket kept, Predicate<MarketVariant> which, ToDoubleFunction<MarketVariant> order) {
        return kept.variants().stream()
                .filter(which)
                .sorted(Comparator.comparingDouble(order))
                .toList();
    }
}
