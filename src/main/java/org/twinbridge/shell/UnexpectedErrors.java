package org.twinbridge.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells of an error nobody foresaw while somebody was working: a sentence for them, the rest for the log. */
@Component
class UnexpectedErrors implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(started -> started.getSession().setErrorHandler(UnexpectedErrors::tell));
    }

    /** Logs the error and gives the short number under which it stands in the log. */
    static String log(Throwable error) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected error {}", number, error);
        return number;
    }

    private static void tell(ErrorEvent event) {
        String number = log(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification.show(ui.getTranslation("shell.error.unexpected.notice", number))
                    .addThemeVariants(NotificationVariant.ERROR);
        }
    }
}
