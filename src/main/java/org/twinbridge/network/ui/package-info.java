/** The page on which the section composes networks. */
@NullMarked
package org.twinbridge.network.ui;

import org.jspecify.annotations.NullMarked;
