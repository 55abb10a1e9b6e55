/**
 * Brain drain: how exposed a country is, which ones are protected, and what a twinning would do to it by the way it
 * moves people. Section 5 of the scoring model.
 */
@NullMarked
package org.twinbridge.engine.drain;

import org.jspecify.annotations.NullMarked;
