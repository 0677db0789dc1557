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
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.SavedFunnels;
import com.chemlink.analytics.schema.metric.Answer;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What Funnels shows and what somebody puts together on it, without any control. */
public final class FunnelsViewModel {

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
    final FunnelDraft draft = new FunnelDraft(this::askAbout, this::askAboutParts);
    private final ReadOnlyObjectWrapper<StepChoices> choices = new ReadOnlyObjectWrapper<>(StepChoices.NONE);
    private final Asking<StepChoices> choosing;
    /** Set on the interface thread, read by questions. */
    private volatile StepChoices named = StepChoices.NONE;
    private @Nullable Situation situation;

    public FunnelsViewModel(Questions questions, SavedFunnels saved) {
        kept = new KeptFunnels(questions, saved);
        funnel = place(questions, answers -> {
            Answer answer = answers.to(everybody().metric());
            return new Outcome(FunnelCharts.steps(answer, draft.asked(), named),
                    FunnelLines.steps(answer, draft.asked(), named),
                    AnswerChart.note(answer));
        });
        trend = place(questions, answers -> FunnelCharts.trend(answers.to(draft.asked().trend())));
        parts = place(questions,
                answers -> FunnelCharts.parts(answers.to(draft.asked().metric()), draft.asked(), named));
        differences = place(questions, answers -> {
            Answer answer = answers.to(draft.asked().differences());
            return new Differences(FunnelCharts.differences(answer, named), FunnelLines.differences(answer, named));
        });
        accounts = place(questions, answers -> FunnelAnswer.of(answers.to("account_funnel")));
        choosing = questions.asking(this::chosen);
    }

    private static <T> Place<T> place(Questions questions, Function<Answers, T> question) {
        return new Place<>(questions, question);
    }

    private Funnel everybody() {
        Funnel now = draft.asked();
        return new Funnel(now.steps(), now.windowDays(), now.order(), Breakdown.NONE);
    }

    ReadOnlyObjectProperty<StepChoices> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    void open(String name) {
        Funnel chosen = kept.savedProperty().get().get(name);
        if (chosen != null) {
            draft.open(chosen);
        }
    }

    void save(String name) {
        kept.save(name, draft.asked());
    }

    private void askAboutParts() {
        Situation now = situation;
        if (now != null) {
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
