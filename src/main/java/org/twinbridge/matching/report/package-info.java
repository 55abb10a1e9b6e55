/**
 * Answers for people and programs elsewhere: ranked lists in the same JSON and CSV from the shell, the page and interfaces,
 * and what a twinning would do to brain drain in the same words wherever it is said.
 */
@NamedInterface("report")
@NullMarked
package org.twinbridge.matching.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
