package com.chemlink.analytics.app.card;

/** A part of a screen that is answered on its own. It fires {@link AnswerEvent#CHANGED} whenever that goes on. */
public interface Answering {

    Loading<?> answered();

    /**
     * Whether somebody else says why there is no answer: many parts with one and the same trouble are told of once, for
     * the whole screen.
     */
    void toldElsewhere(boolean told);

    /** Asks once more, where the screen does not do so itself. */
    default void askAgain() {}
}
