/**
 * Tables of institutions and their profiles. The catalogue itself is written and read in bulk, by JDBC batches; profiles
 * are edited one by one, so they are versioned entities.
 */
@NullMarked
package org.twinbridge.institution.persistence;

import org.jspecify.annotations.NullMarked;
