package com.chemlink.analytics.app.card;

import javafx.scene.Node;

/**
 * What a part of a screen shows: how far its answer is, and whether somebody else says why there is none. Many parts
 * with one and the same trouble are told of once, for the whole screen.
 */
public final class Shown<T> {

    /** Puts an answer into nodes. */
    public interface Saying<T> {

        /** @param toldElsewhere why it failed stands above already */
        void say(Loading<T> answer, boolean toldElsewhere);
    }

    private final Node part;
    private final Saying<T> saying;
    private Loading<T> now = Loading.running();
    private boolean toldElsewhere;

    public Shown(Node part, Saying<T> saying) {
        this.part = part;
        this.saying = saying;
    }

    public void show(Loading<T> answer) {
        now = answer;
        toldElsewhere = false;
        saying.say(now, false);
        part.fireEvent(new AnswerEvent());
    }

    public Loading<T> now() {
        return now;
    }

    /** Only a trouble is ever told elsewhere; an answer is said by its own part. */
    public void toldElsewhere(boolean told) {
        if (told != toldElsewhere && now instanceof Loading.Failed) {
            toldElsewhere = told;
            saying.say(now, told);
        }
    }
}
