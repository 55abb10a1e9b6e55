package org.twinbridge.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A policy as a document that people exchange and the database keeps: JSON of a fixed schema. Read strictly: what is not
 * known, missing, given twice or of another form is refused with its place, so that no number is ever dropped in silence.
 *
 * @param name what it is called, not blank
 * @param terms what it says
 */
public record PolicyDocument(String name, Terms terms) {

    /** Number of the schema that is written and read. */
    public static final int SCHEMA = 1;

    /** The most characters of a document. */
    public static final int LONGEST = 1_000_000;

    private static final int DEEPEST = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LONGEST)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads what {@link #json()} writes. @throws PolicyRefusedException if it is anything else */
    public static PolicyDocument read(String json) {
        if (json.length() > LONGEST) {
            throw new PolicyRefusedException(PolicyRefusedException.Cause.TOO_LONG, json.length(), LONGEST);
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException broken) {
            throw new PolicyRefusedException(
                    PolicyRefusedException.Cause.NOT_JSON, String.valueOf(broken.getOriginalMessage()));
        }
        return TermsReader.read(tree);
    }

    /** The document, with line breaks, in the same order whenever the terms are equal. */
    public String json() {
        return JSON.writeValueAsString(TermsWriter.write(this));
    }

    /** A fingerprint of what the terms say, whatever the name: 64 hexadecimal digits. */
    public static String fingerprint(Terms terms) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(new PolicyDocument("terms", terms).json().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
