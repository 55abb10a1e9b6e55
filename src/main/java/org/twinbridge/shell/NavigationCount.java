package org.twinbridge.shell;

import java.util.Locale;

/**
 * A count beside an entry of the navigation, read again whenever somebody goes to another page. Features implement it as
 * beans.
 */
public interface NavigationCount {

    /** The address of the entry, such as {@code inbox}. */
    String path();

    /** The count for whoever is signed in, 0 or more; 0 shows nothing. */
    int count();

    /** What the count means, such as "3 unread", for those who hear the page. */
    String words(int count, Locale locale);
}
