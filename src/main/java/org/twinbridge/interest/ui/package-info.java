/** Pages of interest: expressing it, the inbox, and one interest with its questions. */
@NullMarked
package org.twinbridge.interest.ui;

import org.jspecify.annotations.NullMarked;
