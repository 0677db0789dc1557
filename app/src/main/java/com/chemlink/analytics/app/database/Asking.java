package com.chemlink.analytics.app.database;

import com.chemlink.analytics.app.card.Loading;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One place on a screen that asks. What failed is asked again by itself, each time a little later, until it is answered. Only its newest question is answered: an older one is stopped, its statement too,
 * and nothing of it is shown any more. Used on the interface thread only.
 */
public final class Asking<T> {

    private final Questions questions;
    private final Consumer<Loading<T>> show;
    private @Nullable Question<T> current;
    /** Counts what was asked or given up here, so that nothing older is asked again. */
    private long turns;

    Asking(Questions questions, Consumer<Loading<T>> show) {
        this.questions = questions;
        this.show = show;
    }

    public void ask(Query<T> query) {
        stop();
        show.accept(Loading.running());
        put(query, 1);
    }

    private void put(Query<T> query, int attempt) {
        Question<T> question = new Question<>(query, (asked, answer) -> answered(asked, answer, query, attempt));
        current = question;
        questions.put(question);
    }

    /** Gives up what was asked; what is shown stays. */
    public void stop() {
        Question<T> before = current;
        current = null;
        turns++;
        if (before != null) {
            questions.stop(before);
        }
    }

    private void answered(Question<T> question, Loading<T> answer, Query<T> query, int attempt) {
        if (question == current) {
            current = null;
            long turn = turns;
            show.accept(answer);
            if (answer instanceof Loading.Failed) {
                questions.afterAWhile(attempt, () -> again(query, attempt, turn));
            }
        }
    }

    /** Only what nobody has asked otherwise since. */
    private void again(Query<T> query, int attempt, long turn) {
        if (turns == turn) {
            put(query, attempt + 1);
        }
    }
}
