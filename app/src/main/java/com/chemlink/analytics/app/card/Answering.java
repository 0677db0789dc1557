package com.chemlink.analytics.app.card;

/** A part of a screen that is answered on its own. It fires {@link AnswerEvent#CHANGED} whenever that goes on. */
public interface Answering {

    /** What it shows now. */
    Shown<?> shown();

    default Loading<?> answered() {
        return shown().now();
    }

    /** Asks once more, where the screen does not do so itself. */
    default void askAgain() {}
}
