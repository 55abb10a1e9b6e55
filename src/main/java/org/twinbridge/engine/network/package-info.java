/** Networks of three institutions or more, composed under the programme's rules: section 8 of the scoring model. */
@NullMarked
package org.twinbridge.engine.network;

import org.jspecify.annotations.NullMarked;
