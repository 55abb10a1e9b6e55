package org.twinbridge.shell;

import java.util.List;
import java.util.Locale;

/** Who looks at the page, as far as the frame has to know; the feature of accounts tells it. */
public interface Visitor {

    /** How to address the person, in that language; empty if nobody is signed in. */
    String name(Locale locale);

    /** The person's roles in words of that language; empty if nobody is signed in. */
    List<String> roles(Locale locale);

    /** Signs the person out and leaves for the sign-in page. */
    void signOut();
}
