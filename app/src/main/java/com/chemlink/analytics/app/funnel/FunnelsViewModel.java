package com.chemlink.analytics.app.funnel;

import com.chemlink.analytics.app.answer.AnswerChart;
import com.chemlink.analytics.app.answer.Answers;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.FunnelAnswer;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Order;
import com.chemlink.analytics.schema.funnel.SavedFunnels;
import com.chemlink.analytics.schema.funnel.Step;
import com.chemlink.analytics.schema.metric.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What Funnels shows and what somebody puts together on it, without any control. */
public final class FunnelsViewModel {

    private static final Funnel FIRST = Funnel.of(List.of("signup", "view", "vote", "collection_created"),
            Funnel.USUAL_WINDOW, Order.ORDERED, Breakdown.SEGMENT);

    /**
     * What a funnel came to: the bars, and the same in figures with the times between them.
     *
     * @param remark what somebody has to know who reads them; empty for nothing
     */
    record Outcome(Drawn bars, FunnelLines lines, String remark) {}

    /** The same for what else those did. */
    record Differences(Drawn ratios, FunnelLines lines) {}

    final Place<Outcome> funnel;
    final Place<Drawn> trend;
    final Place<Drawn> parts;
    final Place<Differences> differences;
    final Place<Drawn> accounts;
    final KeptFunnels kept;
    private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(FIRST.steps());
    private final ObjectProperty<Integer> window = new SimpleObjectProperty<>(FIRST.windowDays());
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(FIRST.order());
    private final ObjectProperty<Breakdown> by = new SimpleObjectProperty<>(FIRST.by());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<StepChoices> choices = new ReadOnlyObjectWrapper<>(StepChoices.NONE);
    private final Asking<StepChoices> choosing;
    /** Set on the interface thread, read by questions; whatever changes it asks anew. */
    private volatile Funnel asked = FIRST;
    private volatile StepChoices named = StepChoices.NONE;
    private @Nullable Situation situation;

    public FunnelsViewModel(Questions questions, SavedFunnels saved) {
        kept = new KeptFunnels(questions, saved);
        funnel = place(questions, answers -> {
            Answer answer = answers.to(everybody().metric());
            return new Outcome(FunnelCharts.steps(answer, asked, named), FunnelLines.steps(answer, asked, named),
                    AnswerChart.note(answer));
        });
        trend = place(questions, answers -> FunnelCharts.trend(answers.to(asked.trend())));
        parts = place(questions, answers -> FunnelCharts.parts(answers.to(asked.metric()), asked, named));
        differences = place(questions, answers -> {
            Answer answer = answers.to(asked.differences());
            return new Differences(FunnelCharts.differences(answer, named), FunnelLines.differences(answer, named));
        });
        accounts = place(questions, answers -> FunnelAnswer.of(answers.to("account_funnel")));
        choosing = questions.asking(this::chosen);
        window.subscribe(this::change);
        order.subscribe(this::change);
        by.subscribe(this::changeParts);
    }

    private static <T> Place<T> place(Questions questions, Function<Answers, T> question) {
        return new Place<>(questions, question);
    }

    private Funnel everybody() {
        Funnel now = asked;
        return new Funnel(now.steps(), now.windowDays(), now.order(), Breakdown.NONE);
    }

    ReadOnlyObjectProperty<List<Step>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    ObjectProperty<Integer> windowProperty() {
        return window;
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    ObjectProperty<Breakdown> byProperty() {
        return by;
    }

    /** Why what is put together cannot be asked; empty where it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<StepChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    void add(Step step) {
        edit(next -> next.add(step));
    }

    void remove(int index) {
        edit(next -> next.remove(index));
    }

    void replace(int index, Step step) {
        edit(next -> next.set(index, step));
    }

    /** To the left or to the right; at an end it stays. */
    void move(int index, int places) {
        int to = index + places;
        if (to >= 0 && to < steps.get().size()) {
            edit(next -> Collections.swap(next, index, to));
        }
    }

    void open(String name) {
        Funnel chosen = kept.savedProperty().get().get(name);
        if (chosen != null) {
            steps.set(chosen.steps());
            window.set(chosen.windowDays());
            order.set(chosen.order());
            by.set(chosen.by() == Breakdown.NONE ? by.get() : chosen.by());
            change();
        }
    }

    void save(String name) {
        kept.save(name, asked);
    }

    private void edit(Consumer<List<Step>> edit) {
        List<Step> next = new ArrayList<>(steps.get());
        edit.accept(next);
        steps.set(List.copyOf(next));
        change();
    }

    private void change() {
        try {
            Funnel next = new Funnel(steps.get(), window.get(), order.get(), by.get());
            problem.set("");
            if (!next.equals(asked)) {
                asked = next;
                askAbout();
            }
        } catch (Failure impossible) {
            problem.set(impossible.getMessage() + " " + impossible.nextStep());
        }
    }

    /** Who is told apart changes that one chart alone. */
    private void changeParts() {
        Funnel was = asked;
        asked = new Funnel(was.steps(), was.windowDays(), was.order(), by.get());
        Situation now = situation;
        if (now != null && !asked.equals(was)) {
            parts.ask(now);
        }
    }

    private void askAbout() {
        Situation now = situation;
        if (now != null) {
            List.of(funnel, trend, parts, differences).forEach(place -> place.ask(now));
        }
    }

    void ask(Situation now) {
        situation = now;
        choosing.ask(StepChoices::ask);
        kept.read();
        askAbout();
        accounts.ask(now);
    }

    private void chosen(Loading<StepChoices> loading) {
        if (loading instanceof Loading.Ready<StepChoices>(StepChoices ready) && !ready.equals(named)) {
            named = ready;
            choices.set(ready);
            askAbout();
        }
    }
}
