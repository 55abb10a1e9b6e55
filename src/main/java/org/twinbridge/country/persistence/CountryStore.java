package org.twinbridge.country.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.twinbridge.country.Country;
import org.twinbridge.country.CountryTie;
import org.twinbridge.country.CountryWorks;
import org.twinbridge.country.Figure;
import org.twinbridge.country.IncomeGroup;
import org.twinbridge.country.Indicator;
import org.twinbridge.country.ScholarOutflow;
import org.twinbridge.country.StayLength;
import org.twinbridge.engine.profile.CountryCode;

/** Countries in their tables. Reference data is written in bulk and read whole, so it does without entities. */
@Repository
public class CountryStore {

    private static final String SELECT_COUNTRY = """
            select iso2, iso3, m49, name_en, name_fr, region, subregion, intermediate_region, ldc, lldc, sids,
                   income_group, official_languages, regional_languages
            from country""";
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;

    CountryStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Country> all() {
        Map<String, Map<Indicator, Figure>> figures = figuresByCountry();
        return jdbc.query(
                SELECT_COUNTRY + " order by iso2",
                (row, n) -> country(row, figures.getOrDefault(row.getString("iso2"), Map.of())));
    }

    public Optional<Country> find(CountryCode code) {
        var figures = new EnumMap<Indicator, Figure>(Indicator.class);
        jdbc.query(
                "select indicator, amount, year_known, source from country_figure where country = ?",
                row -> {
                    figures.put(Indicator.valueOf(row.getString("indicator")), figure(row));
                },
                code.value());
        return jdbc.query(SELECT_COUNTRY + " where iso2 = ?", (row, n) -> country(row, figures), code.value()).stream()
                .findFirst();
    }

    public long count() {
        Long count = jdbc.queryForObject("select count(*) from country", Long.class);
        return count == null ? 0 : count;
    }

    public List<CountryTie> ties() {
        return jdbc.query(
                "select country_a, country_b, works_earlier, works_later from country_tie order by country_a, country_b",
                (row, n) -> new CountryTie(
                        code(row, "country_a"),
                        code(row, "country_b"),
                        row.getLong("works_earlier"),
                        row.getLong("works_later")));
    }

    public List<CountryWorks> totals() {
        return jdbc.query(
                "select country, works_earlier, works_later from country_works order by country",
                (row, n) -> new CountryWorks(
                        code(row, "country"), row.getLong("works_earlier"), row.getLong("works_later")));
    }

    public List<ScholarOutflow> outflows() {
        return jdbc.query("""
                select origin, sampled, home_start, movers, destination, stratum, scholars,
                       share_stay, share_dual, share_return, share_onward
                from scholar_outflow order by origin, destination, stratum""", (row, n) -> outflow(row));
    }

    public void save(Collection<Country> countries) {
        batch(
                "delete from country_figure where country = ?",
                countries,
                c -> values(c.code().value()));
        Set<String> known = new HashSet<>(jdbc.queryForList("select iso2 from country", String.class));
        batch(
                """
                insert into country (iso3, m49, name_en, name_fr, region, subregion, intermediate_region, ldc, lldc,
                       sids, income_group, official_languages, regional_languages, iso2)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                countries.stream()
                        .filter(c -> !known.contains(c.code().value()))
                        .toList(),
                CountryStore::columns);
        batch(
                """
                update country set iso3 = ?, m49 = ?, name_en = ?, name_fr = ?, region = ?, subregion = ?,
                       intermediate_region = ?, ldc = ?, lldc = ?, sids = ?, income_group = ?,
                       official_languages = ?, regional_languages = ?
                where iso2 = ?""",
                countries.stream().filter(c -> known.contains(c.code().value())).toList(),
                CountryStore::columns);
        countries.forEach(this::insertFigures);
    }

    public void saveTies(Collection<CountryTie> ties) {
        batch(
                "delete from country_tie where country_a = ? and country_b = ?",
                ties,
                t -> values(t.a().value(), t.b().value()));
        batch(
                "insert into country_tie (country_a, country_b, works_earlier, works_later) values (?, ?, ?, ?)",
                ties,
                t -> values(t.a().value(), t.b().value(), t.earlierWorks(), t.laterWorks()));
    }

    public void saveTotals(Collection<CountryWorks> totals) {
        batch(
                "delete from country_works where country = ?",
                totals,
                t -> values(t.country().value()));
        batch(
                "insert into country_works (country, works_earlier, works_later) values (?, ?, ?)",
                totals,
                t -> values(t.country().value(), t.earlierWorks(), t.laterWorks()));
    }

    public void saveOutflows(Collection<ScholarOutflow> outflows) {
        batch(
                "delete from scholar_outflow where origin = ? and destination = ? and stratum = ?",
                outflows,
                o -> values(
                        o.origin().value(), o.destination().value(), o.stratum().name()));
        batch(
                """
                insert into scholar_outflow (origin, destination, stratum, sampled, home_start, movers, scholars,
                       share_stay, share_dual, share_return, share_onward)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                outflows,
                o -> values(
                        o.origin().value(),
                        o.destination().value(),
                        o.stratum().name(),
                        o.sampled(),
                        o.homeStart(),
                        o.movers(),
                        o.scholars(),
                        o.stay(),
                        o.dual(),
                        o.returned(),
                        o.onward()));
    }

    private void insertFigures(Country country) {
        batch(
                "insert into country_figure (country, indicator, amount, year_known, source) values (?, ?, ?, ?, ?)",
                country.figures().entrySet(),
                known -> values(
                        country.code().value(),
                        known.getKey().name(),
                        known.getValue().value(),
                        known.getValue().year(),
                        known.getValue().source()));
    }

    private <T> void batch(String sql, Collection<T> items, Function<T, List<@Nullable Object>> columns) {
        jdbc.batchUpdate(sql, items, BATCH, (statement, item) -> {
            int position = 1;
            for (Object value : columns.apply(item)) {
                statement.setObject(position++, value);
            }
        });
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private Map<String, Map<Indicator, Figure>> figuresByCountry() {
        var figures = new HashMap<String, Map<Indicator, Figure>>();
        jdbc.query("select country, indicator, amount, year_known, source from country_figure", row -> {
            figures.computeIfAbsent(row.getString("country"), c -> new EnumMap<>(Indicator.class))
                    .put(Indicator.valueOf(row.getString("indicator")), figure(row));
        });
        return figures;
    }

    private static List<@Nullable Object> columns(Country country) {
        IncomeGroup income = country.incomeGroup();
        return values(
                country.iso3(),
                country.m49(),
                country.nameEn(),
                country.nameFr(),
                country.region(),
                country.subregion(),
                country.intermediateRegion(),
                country.ldc(),
                country.lldc(),
                country.sids(),
                income == null ? null : income.name(),
                String.join(" ", country.officialLanguages()),
                String.join(" ", country.regionalLanguages()),
                country.code().value());
    }

    private static Country country(ResultSet row, Map<Indicator, Figure> figures) throws SQLException {
        String income = row.getString("income_group");
        return new Country(
                code(row, "iso2"),
                row.getString("iso3"),
                row.getString("m49"),
                row.getString("name_en"),
                row.getString("name_fr"),
                row.getString("region"),
                row.getString("subregion"),
                row.getString("intermediate_region"),
                row.getBoolean("ldc"),
                row.getBoolean("lldc"),
                row.getBoolean("sids"),
                income == null ? null : IncomeGroup.valueOf(income),
                words(row.getString("official_languages")),
                words(row.getString("regional_languages")),
                figures);
    }

    private static ScholarOutflow outflow(ResultSet row) throws SQLException {
        return new ScholarOutflow(
                code(row, "origin"),
                row.getLong("sampled"),
                row.getLong("home_start"),
                row.getLong("movers"),
                code(row, "destination"),
                StayLength.valueOf(row.getString("stratum")),
                row.getLong("scholars"),
                row.getDouble("share_stay"),
                row.getDouble("share_dual"),
                row.getDouble("share_return"),
                row.getDouble("share_onward"));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(row.getDouble("amount"), row.getInt("year_known"), row.getString("source"));
    }

    private static CountryCode code(ResultSet row, String column) throws SQLException {
        return new CountryCode(row.getString(column));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.split(" "));
    }
}
