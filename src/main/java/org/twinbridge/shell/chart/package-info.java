/** Pictures of numbers, each with a table of the same numbers. */
@NamedInterface("chart")
@NullMarked
package org.twinbridge.shell.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
