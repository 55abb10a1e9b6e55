package org.twinbridge.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Shown for an error nobody foresaw while a page was opened; the log tells the rest under the same number. */
@AnonymousAllowed
class UnexpectedErrorView extends ErrorPage implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    UnexpectedErrorView() {
        super("shell.error.unexpected");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        tell(UnexpectedErrors.log(error.getException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
