package com.chemlink.analytics.app.notice;

import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.stage.Popup;
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
        show(at(sentence, SHORT));
    }

    @Override
    public void warn(String sentence, String nextStep) {
        show(at(sentence + (nextStep.isEmpty() ? "" : "\n" + nextStep), LONG).styleClass("warning"));
    }

    /** A notice goes by itself: Escape is for what the window has open. */
    private static void show(Notifications notice) {
        notice.show();
        Window.getWindows().stream().filter(Popup.class::isInstance).map(Popup.class::cast)
                .forEach(popup -> popup.setHideOnEscape(false));
    }

    private Notifications at(String words, Duration time) {
        return Notifications.create().owner(owner.get()).position(Pos.BOTTOM_RIGHT).text(words).hideAfter(time)
                .threshold(3, Notifications.create().text("More has happened; the latest is here.").hideAfter(SHORT));
    }
}
