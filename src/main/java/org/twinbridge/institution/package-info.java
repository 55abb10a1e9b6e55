/**
 * Institutions: who they are, how they are called, how they hang together, and what they say of themselves. What is
 * only inferred is never stored; it is worked out when the catalogue is loaded.
 */
@NullMarked
package org.twinbridge.institution;

import org.jspecify.annotations.NullMarked;
