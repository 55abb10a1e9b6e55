/**
 * The words of the catalogue: ISCED-F 2013 fields with their labels, the Sustainable Development Goals, which fields
 * serve which goal, and the reviewed kinships of fields.
 */
@NullMarked
package org.twinbridge.taxonomy;

import org.jspecify.annotations.NullMarked;
