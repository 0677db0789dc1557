package com.chemlink.analytics.app.notice;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Notices in the lower right corner of the window, which go by themselves. */
public final class PopupNotices implements Notices {

    private static final Duration SHORT = Duration.seconds(4);
    private static final Duration LONG = Duration.seconds(9);

    private final Supplier<Window> owner;

    public PopupNotices(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public void tell(String sentence) {
        at(sentence, SHORT).show();
    }

    @Override
    public void warn(String sentence, String nextStep) {
        at(sentence + (nextStep.isEmpty() ? "" : "\n" + nextStep), LONG).styleClass("warning").show();
    }

    private Notifications at(String words, Duration time) {
        return Notifications.create().owner(owner.get()).position(Pos.BOTTOM_RIGHT).text(words).hideAfter(time)
                .threshold(3, Notifications.create().text("More has happened; the latest is here.").hideAfter(SHORT));
    }
}
