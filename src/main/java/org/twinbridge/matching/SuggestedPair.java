package org.twinbridge.matching;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinbridge.engine.profile.InstitutionId;

/**
 * A partner as it is suggested to an institution on the page Partners.
 *
 * @param institution for whom partners are looked for
 * @param partner who is suggested
 * @param page parameters of the page's address that shape the list and the score: order, filters, weights that are tried
 *     out and the initiative looked through; without the two institutions and what is only a matter of display.
 *     {@link PartnersPages} understands them; empty for the page as it starts
 */
public record SuggestedPair(InstitutionId institution, InstitutionId partner, Map<String, List<String>> page) {

    public SuggestedPair {
        var copy = new LinkedHashMap<String, List<String>>();
        page.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        page = Collections.unmodifiableMap(copy);
    }

    /**
     * The pair and the page as the query of an address, without the question mark:
     * {@code institution=…&partner=…&weight=coverage.50}, encoded.
     */
    public String query() {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("institution", List.of(institution.bare()));
        parameters.put("partner", List.of(partner.bare()));
        parameters.putAll(page);
        return parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
