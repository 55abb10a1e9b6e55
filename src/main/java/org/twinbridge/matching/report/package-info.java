/** Ranked lists for people and programs elsewhere: the same JSON and CSV from the shell, the page and interfaces. */
@NamedInterface("report")
@NullMarked
package org.twinbridge.matching.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
