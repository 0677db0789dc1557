package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One place of a screen that is answered on its own: what it asks of the catalogue, and how far the answer is. */
public final class Place<T> {

    private final ReadOnlyObjectWrapper<Loading<T>> shown = new ReadOnlyObjectWrapper<>(Loading.running());
    private final Questions questions;
    private final Asking<T> asking;
    private final Function<Answers, T> question;
    private @Nullable Situation situation;

    public Place(Questions questions, Function<Answers, T> question) {
        this.questions = questions;
        this.asking = questions.asking(shown::set);
        this.question = question;
    }

    public void ask(Situation now) {
        situation = now;
        asking.ask(Answers.query(questions, now, question));
    }

    /** The same once more, after it failed. */
    public void again() {
        Situation now = situation;
        if (now != null) {
            ask(now);
        }
    }

    public ReadOnlyObjectProperty<Loading<T>> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
