package com.chemlink.analytics.app.queries;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DirectQuestion;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import com.chemlink.analytics.schema.metric.catalogue.DirectQuestions;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The catalogue: which metrics are found, which one is looked at, its answer, and what its source says itself. */
public final class QueriesViewModel {

    private final Questions questions;
    private final Sources sources;
    private final Executor interfaceThread;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Metric> metric = new SimpleObjectProperty<>(Catalogue.all().getFirst());
    private final ReadOnlyObjectWrapper<Loading<Answer>> answer = new ReadOnlyObjectWrapper<>(Loading.running());
    private final ReadOnlyObjectWrapper<Asked> direct = new ReadOnlyObjectWrapper<>(new Asked.NotYet());
    private final Asking<Answer> asking;
    private @Nullable Situation situation;
    private Stoppable running = new Stoppable();

    /** @param interfaceThread where a source's answer is told */
    public QueriesViewModel(Questions questions, Sources sources, Executor interfaceThread) {
        this.questions = questions;
        this.sources = sources;
        this.interfaceThread = interfaceThread;
        asking = questions.asking(answer::set);
        metric.subscribe((_, _) -> again());
    }

    StringProperty searchProperty() {
        return search;
    }

    ObjectProperty<Metric> metricProperty() {
        return metric;
    }

    ReadOnlyObjectProperty<Loading<Answer>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Asked> directProperty() {
        return direct.getReadOnlyProperty();
    }

    /** Those whose words contain all that was typed, topic by topic. */
    List<Metric> found() {
        List<String> words = List.of(search.get().toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return Catalogue.all().stream().filter(one -> words.stream().allMatch(word -> text(one).contains(word)))
                .sorted(Comparator.comparing(Metric::subject)).toList();
    }

    private static String text(Metric metric) {
        return String.join(" ", metric.id(), metric.title(), metric.question(), metric.subject().label(),
                metric.source().label(), question(metric).map(QueriesViewModel::words).orElse(""))
                .toLowerCase(Locale.ROOT);
    }

    private static String words(DirectQuestion question) {
        return question.failsInProduction() ? "direct fails" : "direct";
    }

    static Optional<DirectQuestion> question(Metric metric) {
        return DirectQuestions.of(metric.id());
    }

    void ask(Situation now) {
        situation = now;
        again();
    }

    /** What a source said before was about another question. */
    void again() {
        cancel();
        direct.set(new Asked.NotYet());
        Situation now = situation;
        if (now != null) {
            Metric asked = metric.get();
            // Asked every time: how long it takes now is laid beside what the source takes.
            asking.ask(sql -> new MetricReader(sql).answer(asked, now.asked()));
        }
    }

    /** Asks the source itself, once there is an answer to lay beside. */
    void askSource() {
        DirectQuestion question = question(metric.get()).orElse(null);
        if (question == null || !(answer.get() instanceof Loading.Ready<Answer>(Answer beside))) {
            return;
        }
        if (!beside.run().published()) {
            direct.set(new Asked.Failed("A source knows only how it is now, not how it was on an earlier run.",
                    "Go back to now, and ask again."));
            return;
        }
        Stoppable mine = new Stoppable();
        running = mine;
        direct.set(new Asked.Running());
        questions.later(() -> {
            Asked outcome = ask(question, beside, mine);
            interfaceThread.execute(() -> {
                if (mine == running) {
                    direct.set(outcome);
                }
            });
        });
    }

    private Asked ask(DirectQuestion question, Answer beside, Stoppable stoppable) {
        try {
            return new Asked.Answered(new SideBySide(beside, sources.ask(question, beside, stoppable)));
        } catch (CancellationException e) {
            return new Asked.NotYet();
        } catch (Failure failure) {
            return new Asked.Failed(failure.sentence(), failure.nextStep());
        }
    }

    /** Stops the statement at the source, too. */
    void cancel() {
        Stoppable before = running;
        running = new Stoppable();
        if (direct.get() instanceof Asked.Running) {
            direct.set(new Asked.NotYet());
            questions.later(before::stop);
        }
    }
}
