/**
 * Mistakes made on purpose: an application in small in which every rule of the architecture is broken once, so that the
 * tests can show that each rule notices. It lies outside the product's packages, where nothing scans it.
 */
@NullMarked
package planted.twinbridge;

import org.jspecify.annotations.NullMarked;
