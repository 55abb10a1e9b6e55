package org.twinbridge.ingest;

/** Institutions of OpenAlex for tests, in the three forms its records had, as text, so that any part can be broken. */
final class OpenAlexFile {

    /** Before 2024: concepts, no topics; the update has a time, the type was still one word of ROR. */
    static final String CONCEPTS = """
        {"id": "https://openalex.org/I1", "ror": "https://ror.org/04je6yw13", "display_name": "UCAD", "type": "education", "works_count": 200, "cited_by_count": 900, "ids": {"wikidata": "Q1"}, "counts_by_year": [{"year": 2023, "works_count": 20, "oa_works_count": 3, "cited_by_count": 13}], "x_concepts": [{"id": "https://openalex.org/C71924100", "display_name": "Medicine", "level": 0, "score": 60.0}, {"id": "https://openalex.org/C86803240", "display_name": "Biology", "level": 0, "score": 20.0}, {"id": "https://openalex.org/C501593827", "display_name": "Antibiotics", "level": 2, "score": 20.0}], "updated_date": "2023-09-04T02:07:56.084961", "created_date": "2022-02-02"}
        """;

    /** 2024 and 2025: both; a university may be a "funder". */
    static final String BOTH = """
        {"id": "https://openalex.org/I1", "ror": "https://ror.org/04je6yw13", "display_name": "UCAD", "type": "funder", "works_count": 200, "topics": [{"id": "https://openalex.org/T10048", "display_name": "Malaria", "count": 30, "subfield": {"id": "https://openalex.org/subfields/2725", "display_name": "Infectious Diseases"}, "field": {"id": "https://openalex.org/fields/27", "display_name": "Medicine"}, "domain": {"id": "https://openalex.org/domains/4", "display_name": "Health Sciences"}}, {"id": "https://openalex.org/T1", "display_name": "Millet", "count": 10, "subfield": {"id": "https://openalex.org/subfields/1102", "display_name": "Agronomy and Crop Science"}, "field": {"id": "https://openalex.org/fields/11", "display_name": "Agricultural and Biological Sciences"}}], "topic_share": [{"id": "https://openalex.org/T1", "value": 0.16}], "x_concepts": [{"display_name": "Law", "level": 1, "score": 99.0}], "updated_date": "2025-06-17T03:32:42.076287"}
        """;

    /** From 2026: topics with a score, no concepts. */
    static final String TOPICS = BOTH.replace("\"count\": 30,", "\"count\": 30, \"score\": 1.0,")
            .replaceFirst("\"x_concepts\": \\[[^]]*\\], ", "")
            .replace("2025-06-17T03:32:42.076287", "2026-03-18T06:01:04");

    private OpenAlexFile() {}
}
