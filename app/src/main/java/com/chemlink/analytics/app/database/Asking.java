package com.chemlink.analytics.app.database;

import com.chemlink.analytics.app.card.Loading;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One place on a screen that asks. Only its newest question is answered: an older one is stopped, its statement too,
 * and nothing of it is shown any more. Used on the interface thread only.
 */
public final class Asking<T> {

    private final Questions questions;
    private final Consumer<Loading<T>> show;
    private @Nullable Question<T> current;

    Asking(Questions questions, Consumer<Loading<T>> show) {
        this.questions = questions;
        this.show = show;
    }

    public void ask(Query<T> query) {
        stop();
        show.accept(Loading.running());
        Question<T> question = new Question<>(query, this::answered);
        current = question;
        questions.put(question);
    }

    /** Gives up what was asked; what is shown stays. */
    public void stop() {
        Question<T> before = current;
        current = null;
        if (before != null) {
            questions.stop(before);
        }
    }

    private void answered(Question<T> question, Loading<T> answer) {
        if (question == current) {
            current = null;
            show.accept(answer);
        }
    }
}
