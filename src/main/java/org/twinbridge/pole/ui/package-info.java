/** The pages of poles of excellence: their review, and the public list of those accepted. */
@NullMarked
package org.twinbridge.pole.ui;

import org.jspecify.annotations.NullMarked;
