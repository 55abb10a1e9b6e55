package org.twinbridge.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twinbridge.country.Countries;
import org.twinbridge.country.Country;
import org.twinbridge.country.Figure;
import org.twinbridge.country.Indicator;
import org.twinbridge.dossier.Dossier.Amount;
import org.twinbridge.dossier.Dossier.Block;
import org.twinbridge.dossier.Dossier.Cell;
import org.twinbridge.dossier.Dossier.Column;
import org.twinbridge.dossier.Dossier.Picture;
import org.twinbridge.dossier.Dossier.Place;
import org.twinbridge.dossier.Dossier.Section;
import org.twinbridge.dossier.Dossier.Table;
import org.twinbridge.dossier.Dossier.Text;
import org.twinbridge.dossier.Dossier.Words;
import org.twinbridge.engine.drain.CountryStanding;
import org.twinbridge.engine.profile.CountryCode;
import org.twinbridge.engine.profile.Evidence;
import org.twinbridge.engine.profile.Profile;
import org.twinbridge.engine.profile.Source;
import org.twinbridge.engine.score.Catalogue;
import org.twinbridge.vocabulary.Vocabulary;

/** The parts that every dossier has: where the institutions are, their countries' figures, what all of it rests on. */
final class DossierParts {

    private static final String UNKNOWN = "—";
    private static final double SMALL_NUMBER = 100;

    private final DossierWords words;
    private final Catalogue catalogue;
    private final Countries countries;

    DossierParts(DossierWords words, Catalogue catalogue, Countries countries) {
        this.words = words;
        this.catalogue = catalogue;
        this.countries = countries;
    }

    /** The map; where nobody's place is known it says so instead. */
    Section map(List<Profile> institutions, String caption) {
        List<Place> places = institutions.stream()
                .flatMap(profile -> profile.placeIfKnown().stream().map(point -> new Place(profile.name(), point)))
                .toList();
        var blocks = new ArrayList<Block>();
        if (!places.isEmpty()) {
            List<String> codes = countriesOf(institutions).stream()
                    .map(Country::m49)
                    .flatMap(code -> Optional.ofNullable(code).stream())
                    .toList();
            blocks.add(new Picture(caption, places, codes));
        }
        List<String> unplaced = institutions.stream()
                .filter(profile -> profile.placeIfKnown().isEmpty())
                .map(Profile::name)
                .toList();
        if (!unplaced.isEmpty()) {
            blocks.add(Text.quiet(words.say("map.unplaced", String.join("; ", unplaced))));
        }
        return new Section(words.say("map"), blocks);
    }

    /** How exposed each country is, and its figures with year and source. */
    Section countries(List<Profile> institutions) {
        List<Country> all = countriesOf(institutions);
        var blocks = new ArrayList<Block>();
        blocks.add(standings(all));
        all.forEach(country -> blocks.add(figures(country)));
        return new Section(words.say("countries"), blocks);
    }

    /** What profiles rest on, policy and data, and what the numbers do not say. */
    Section about(List<Profile> institutions, String policy) {
        var rows = new ArrayList<List<Cell>>();
        LocalDate day = catalogue.asOf();
        for (Profile institution : institutions) {
            bySource(institution)
                    .forEach((source, items) -> rows.add(List.of(
                            new Words(institution.name()),
                            new Words(words.source(source)),
                            new Amount(items.size(), 0),
                            new Words(words.day(items.stream()
                                    .map(Evidence::date)
                                    .max(LocalDate::compareTo)
                                    .orElse(day))),
                            new Amount(
                                    items.stream()
                                            .mapToDouble(item -> item.confidenceOn(day))
                                            .average()
                                            .orElse(0),
                                    2))));
        }
        Table sources = new Table(
                words.say("sources.items"),
                List.of(
                        new Column(words.say("column.institution"), 31),
                        new Column(words.say("column.source"), 26),
                        new Column(words.say("column.items"), 13),
                        new Column(words.say("column.newest"), 18),
                        new Column(words.say("column.confidence"), 12)),
                rows);
        return new Section(
                words.say("sources"),
                List.of(
                        sources,
                        Text.of(words.say("sources.policy", policy, catalogue.release())),
                        Text.quiet(words.say("sources.confidence")),
                        Text.quiet(words.say("sources.priors")),
                        Text.quiet(words.say("sources.map"))));
    }

    /** How many items of a profile are only inferred. */
    String sureness(Profile profile) {
        List<Evidence> items = items(profile);
        long inferred = items.stream().filter(item -> !item.source().isStated()).count();
        return words.say("sure.items", profile.name(), inferred, items.size());
    }

    static Cell amount(double value) {
        return new Amount(value, Math.abs(value) < SMALL_NUMBER && value != Math.rint(value) ? 2 : 0);
    }

    private Table standings(List<Country> all) {
        List<List<Cell>> rows = all.stream()
                .map(country -> {
                    CountryStanding standing = catalogue.countries().standing(country.code());
                    boolean known = standing.coverage() > 0;
                    String years = !known
                            ? UNKNOWN
                            : words.say(
                                    "countries.years",
                                    String.valueOf(standing.firstYear()),
                                    String.valueOf(standing.lastYear()));
                    return List.<Cell>of(
                            new Words(country.name(words.locale())),
                            new Amount(100 * standing.drain(), 0),
                            new Words(words.say(standing.isProtected() ? "yes" : "no")),
                            new Words(words.say(standing.south() ? "yes" : "no")),
                            new Amount(100 * standing.coverage(), 0),
                            new Words(years));
                })
                .toList();
        return new Table(
                words.say("countries.exposure"),
                List.of(
                        new Column(words.say("column.country"), 30),
                        new Column(words.say("column.exposure"), 14),
                        new Column(words.say("column.protected"), 14),
                        new Column(words.say("column.south"), 14),
                        new Column(words.say("column.coverage"), 14),
                        new Column(words.say("column.years"), 14)),
                rows);
    }

    private Table figures(Country country) {
        var rows = new ArrayList<List<Cell>>();
        for (Indicator indicator : Indicator.values()) {
            country.figure(indicator).ifPresent(figure -> rows.add(row(indicator, figure)));
        }
        return new Table(
                country.name(words.locale()),
                List.of(
                        new Column(words.say("column.figure"), 40),
                        new Column(words.say("column.value"), 18),
                        new Column(words.say("column.year"), 10),
                        new Column(words.say("column.source"), 32)),
                rows);
    }

    private List<Cell> row(Indicator indicator, Figure figure) {
        String source = Optional.ofNullable(figure.source()).orElse(words.say("source.unknown"));
        return List.of(
                new Words(words.indicator(indicator)),
                amount(figure.value()),
                new Words(String.valueOf(figure.year())),
                new Words(source));
    }

    private List<Country> countriesOf(Collection<Profile> institutions) {
        var codes = new LinkedHashMap<CountryCode, Country>();
        for (Profile profile : institutions) {
            countries.find(profile.country()).ifPresent(country -> codes.putIfAbsent(country.code(), country));
        }
        return List.copyOf(codes.values());
    }

    private static Map<Source, List<Evidence>> bySource(Profile profile) {
        var bySource = new EnumMap<Source, List<Evidence>>(Source.class);
        items(profile).forEach(item -> bySource.computeIfAbsent(item.source(), source -> new ArrayList<>())
                .add(item));
        return bySource;
    }

    private static List<Evidence> items(Profile profile) {
        return Stream.of(
                        profile.themes().stream().map(theme -> theme.evidence()),
                        profile.needs().stream().map(need -> need.evidence()),
                        profile.capacities().stream().map(capacity -> capacity.evidence()))
                .flatMap(all -> all)
                .toList();
    }

    /** Languages both work in, in words; a dash where there are none. */
    String commonLanguages(Profile one, Profile other) {
        var common = new TreeSet<>(one.languages());
        common.retainAll(other.languages());
        Vocabulary vocabulary = words.own();
        return common.isEmpty()
                ? UNKNOWN
                : String.join(", ", common.stream().map(vocabulary::language).toList());
    }
}
