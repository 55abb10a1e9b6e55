/** What holds for the whole program: the rules of its architecture. */
@NullMarked
package org.twinbridge;

import org.jspecify.annotations.NullMarked;
