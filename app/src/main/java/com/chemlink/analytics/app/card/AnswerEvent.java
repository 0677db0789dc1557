package com.chemlink.analytics.app.card;

import java.io.Serial;
import javafx.event.Event;
import javafx.event.EventType;

/** A part of a screen asks, is answered, or is not: for whoever speaks for the whole screen. */
public final class AnswerEvent extends Event {

    public static final EventType<AnswerEvent> CHANGED = new EventType<>("ANSWER_CHANGED");

    @Serial
    private static final long serialVersionUID = 1;

    public AnswerEvent() {
        super(CHANGED);
    }
}
