/**
 * What is known about an institution: its themes, needs and capacities over the ISCED-F 2013 fields, each with its
 * evidence. Immutable values that refuse what makes no sense.
 */
@NullMarked
package org.twinbridge.engine.profile;

import org.jspecify.annotations.NullMarked;
