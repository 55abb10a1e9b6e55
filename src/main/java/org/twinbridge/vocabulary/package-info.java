/** The words of a language for what several pages speak of: fields, modalities, kinds, countries, regions. */
@NullMarked
package org.twinbridge.vocabulary;

import org.jspecify.annotations.NullMarked;
