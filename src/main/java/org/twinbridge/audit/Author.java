package org.twinbridge.audit;

import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/** Under whose name a change is recorded. */
@Component
public class Author {

    /** Stands for whoever types at the server's own command line. */
    public static final String COMMAND_LINE = "command line";

    /** Stands for Twinbridge itself: its schedules, and what happens before anybody has signed in. */
    public static final String SYSTEM = "system";

    private final String nobody;

    /** @param context of the program that is running: of a server, or of a command */
    public Author(ApplicationContext context) {
        this.nobody = context instanceof WebApplicationContext ? SYSTEM : COMMAND_LINE;
    }

    /** The name of the account that is signed in; {@link #COMMAND_LINE} or {@link #SYSTEM} if nobody is. */
    public String name() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? nobody
                : authentication.getName();
    }
}
