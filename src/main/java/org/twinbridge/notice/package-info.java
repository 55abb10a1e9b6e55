/** Notices: what people must learn of, kept until they have seen it, in their inbox and where it is urgent by mail. */
@NullMarked
package org.twinbridge.notice;

import org.jspecify.annotations.NullMarked;
