/**
 * Profiles for institutions that have stated none: fields read from the name and the names of its parts by a lexicon,
 * needs and capacities assumed from size, kind and the figures of the country. Nothing is claimed that no source says:
 * each item is marked as inferred or as the country's prior, and its note says what was read.
 *
 * <p>A note is {@code compiled by hand: …} with the field, {@code name: "…"} or {@code part: "…"} with the words read, {@code related: "…"}, {@code kind: …}, {@code works: …}, or
 * {@code country: …} with the figure and its value.
 */
@NullMarked
@NamedInterface("inference")
package org.twinbridge.institution.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
