package org.twinbridge.institution;

/** What evidence of institutions' fields was read from. */
public enum EvidenceOrigin {
    /** Publications, as OpenAlex sorts them. */
    OPENALEX,
    /** Programmes that an institution was approved to teach. */
    PROGRAMMES
}
