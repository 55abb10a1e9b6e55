/** Where dossiers are taken away. */
@NullMarked
package org.twinbridge.dossier.ui;

import org.jspecify.annotations.NullMarked;
