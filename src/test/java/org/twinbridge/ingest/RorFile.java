package org.twinbridge.ingest;

/** Records of ROR's schema 2 for tests, as text, so that any part can be broken. */
final class RorFile {

    static final String DAKAR = """
        {"id": "https://ror.org/04je6yw13", "status": "active", "established": 1957, "types": ["education", "funder"],
         "names": [{"value": "Université Cheikh Anta Diop", "lang": "fr", "types": ["ror_display", "label"]},
                   {"value": "Cheikh Anta Diop University", "lang": "en", "types": ["label"]},
                   {"value": "University of Dakar", "lang": null, "types": ["alias"]},
                   {"value": "UCAD", "lang": null, "types": ["acronym"]}],
         "locations": [{"geonames_id": 2253354, "geonames_details": {"country_code": "SN", "country_name": "Senegal",
                        "name": "Dakar", "lat": 14.6937, "lng": -17.44406}}],
         "links": [{"type": "wikipedia", "value": "https://fr.wikipedia.org/wiki/UCAD"},
                   {"type": "website", "value": "https://www.ucad.sn"}],
         "relationships": [{"type": "child", "id": "https://ror.org/02nf0np26", "label": "IFAN"},
                           {"type": "related", "id": "https://ror.org/00000dangl0", "label": "Elsewhere"}],
         "admin": {}, "domains": [], "external_ids": []}
        """.replace("00000dangl0", "03prydq77");

    static final String WINDHOEK = """
        {"id": "https://ror.org/016xje988", "status": "active", "established": null, "types": ["education"],
         "names": [{"value": "University of Namibia", "lang": "en", "types": ["label", "ror_display"]}],
         "locations": [{"geonames_id": 3352136, "geonames_details": {"country_code": "NA", "name": "Windhoek",
                        "lat": -22.55941, "lng": 17.08323}}],
         "links": [], "relationships": []}
        """;

    private RorFile() {}

    static String of(String... records) {
        return "[" + String.join(",\n", records) + "]";
    }
}
