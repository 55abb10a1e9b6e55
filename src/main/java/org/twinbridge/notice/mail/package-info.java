/** Urgent notices by mail, where a mail server is configured. */
@NullMarked
package org.twinbridge.notice.mail;

import org.jspecify.annotations.NullMarked;
