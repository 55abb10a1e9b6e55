package org.twinbridge.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

@AnonymousAllowed
class AccessDeniedView extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;

    AccessDeniedView(Visitor visitor) {
        super("shell.error.access-denied");
        this.visitor = visitor;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        tell(String.join(", ", visitor.roles(getLocale())));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
