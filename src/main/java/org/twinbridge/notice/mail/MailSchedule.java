package org.twinbridge.notice.mail;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once a minute for what should go out by mail. Nothing happens where no mail server is configured. */
@Component
class MailSchedule {

    private final MailPlanning planning;
    private final MailDispatch dispatch;

    MailSchedule(MailPlanning planning, MailDispatch dispatch) {
        this.planning = planning;
        this.dispatch = dispatch;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        if (dispatch.isConfigured()) {
            planning.plan();
            dispatch.send();
        }
    }
}
