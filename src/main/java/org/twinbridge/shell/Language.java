package org.twinbridge.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The language of a visit: what the browser asks for, until the user chooses; the choice is kept in a cookie. */
@Component
class Language implements VaadinServiceInitListener {

    static final String COOKIE = "twinbridge-language";

    private static final long serialVersionUID = 1L;
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(started -> chosen(started.getRequest())
                .ifPresent(started.getSession()::setLocale));
        // The page says its language to screen readers and hyphenation.
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr("lang", VaadinSession.getCurrent().getLocale().getLanguage()));
    }

    /** Changes the language of this visit and of the next ones; what is on the screen needs to be loaded anew. */
    static void choose(Locale locale, VaadinSession session, VaadinRequest request, VaadinResponse response) {
        session.setLocale(locale);
        var cookie = new Cookie(COOKIE, locale.getLanguage());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<Locale> chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .flatMap(cookie -> MessageBundles.LOCALES.stream()
                                .filter(locale -> locale.getLanguage().equals(cookie.getValue())))
                        .findFirst();
    }
}
