package com.chemlink.analytics.app.cohorts;

import com.chemlink.analytics.app.answer.ActivityType;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Asking;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Situation;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What Cohorts shows, and what was chosen on it, without any control. */
public final class CohortsViewModel {

    final Place<Drawn> grid;
    final Place<CohortCurves> curves;
    final Place<CohortLines> lines;
    private final ObjectProperty<Start> start = new SimpleObjectProperty<>(Start.SIGNUP);
    private final ObjectProperty<Counted> counted = new SimpleObjectProperty<>(Counted.ON);
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>(Shown.RATES);
    /** Set on the interface thread, read by questions; whatever changes it asks anew. */
    private volatile Asked asked = Asked.FIRST;
    private final ReadOnlyObjectWrapper<Loading<List<ActivityType>>> types = new ReadOnlyObjectWrapper<>(
            Loading.running());
    private final Asking<List<ActivityType>> askingTypes;
    private @Nullable Situation situation;

    public CohortsViewModel(Questions questions) {
        grid = new Place<>(questions,
                answers -> new CohortGrid(answers.to(asked.start().metric(), asked::filter), asked).drawn());
        curves = new Place<>(questions, answers -> CohortCurves.ask(answers, asked));
        lines = new Place<>(questions, CohortLines::ask);
        askingTypes = questions.asking(types::set);
        start.subscribe(now -> change(was -> was.start() == now ? was : was.with(now)));
        counted.subscribe(now -> change(was -> was.with(now)));
        shown.subscribe(now -> change(was -> was.with(now)));
    }

    ObjectProperty<Start> startProperty() {
        return start;
    }

    ObjectProperty<Counted> countedProperty() {
        return counted;
    }

    ObjectProperty<Shown> shownProperty() {
        return shown;
    }

    /** What can count as having come back. */
    ReadOnlyObjectProperty<Loading<List<ActivityType>>> typesProperty() {
        return types.getReadOnlyProperty();
    }

    /** Whoever did any of these counts as back; none: what the filter of all screens says, or else any core activity. */
    void backBy(Set<String> chosen) {
        change(was -> was.backBy(chosen));
    }

    /** Holds one curve against another; chosen where the other one stands, the two change places. */
    void compare(Curve left, Curve right) {
        asked = left.equals(right) && curves.shownProperty().get() instanceof Loading.Ready<CohortCurves>(var before)
                ? asked.comparing(before.right(), before.left())
                : asked.comparing(left, right);
        Situation now = situation;
        if (now != null) {
            curves.ask(now);
        }
    }

    private void change(UnaryOperator<Asked> to) {
        Asked next = to.apply(asked);
        Situation now = situation;
        if (now != null && !next.equals(asked)) {
            asked = next;
            grid.ask(now);
            curves.ask(now);
        }
        asked = next;
    }

    void ask(Situation now) {
        situation = now;
        grid.ask(now);
        curves.ask(now);
        lines.ask(now);
        askingTypes.ask(ActivityType::read);
    }
}
