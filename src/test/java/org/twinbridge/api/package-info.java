@NullMarked
package org.twinbridge.api;

import org.jspecify.annotations.NullMarked;
