package com.chemlink.analytics.app.cohorts;

import static com.chemlink.analytics.schema.metric.SourceLabel.BOTH;

import com.chemlink.analytics.app.answer.ActivityChoice;
import com.chemlink.analytics.app.answer.ActivityType;
import com.chemlink.analytics.app.answer.AnswerCards;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.card.LinesCard;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.finding.TouchBadge;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Choice;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Cohorts' nodes: what is asked, the grid, two curves against each other, the cohorts in figures. */
public final class CohortsView implements ScreenView {

    /** Title, headings and legend of the grid. */
    private static final double AROUND_GRID = 140;
    /** One cohort and its mean; empty, there is room for why. */
    private static final double LOWEST = 240;
    /** High enough for a rate and its count below each other. */
    private static final double ROW = 48;
    /** More lines than this are higher than curves beside them should be. */
    private static final int MOST_BESIDE = 12;

    private final CohortsViewModel model;
    private final Page page;

    public CohortsView(CohortsViewModel model, ScreenTools tools) {
        this.model = model;
        AnswerCards cards = new AnswerCards(tools);
        ChartCard grid = cards.chart("Retention", BOTH, model.grid).expecting(Kind.HEATMAP)
                .whenEmpty("Nobody started in this range", "Widen the range, or choose another population.");
        model.grid.shownProperty().subscribe(loading -> {
            if (loading instanceof Loading.Ready<Drawn>(Drawn ready)) {
                grid.setMinHeight(Math.clamp(AROUND_GRID + ready.series().size() * ROW, LOWEST, 760));
            }
        });
        CardRow first = CardRow.equal(360, LOWEST, grid);
        VBox.setVgrow(first, Priority.ALWAYS);
        page = new Page(choices(), first, new CurveChoice(model), curvesAndLines(cards, tools));
    }

    /** Beside each other, as long as there are few cohorts. */
    private CardRow curvesAndLines(AnswerCards cards, ScreenTools tools) {
        LinesCard lines = new LinesCard("Signup cohorts", "Nobody signed up in this range", model.lines::again)
                .mark(TouchBadge.of(tools.findings(), "activation_by_cohort", "signup_completion"));
        lines.note("median days: to the first core activity");
        CardRow below = CardRow.equal(430, 320, curves(cards), lines);
        model.lines.shownProperty().subscribe(loading -> {
            lines.show(loading.map(CohortLines::lines));
            if (loading instanceof Loading.Ready<CohortLines>(CohortLines ready)) {
                below.breakUp(ready.lines().size() > MOST_BESIDE);
                lines.onOpen((line, cell) -> ready.origin(line, cell).ifPresent(origin -> tools.receipts()
                        .open(origin.metric(), origin.filter(), ready.key(line), origin.measure())));
            }
        });
        return below;
    }

    private ChartCard curves(AnswerCards cards) {
        ChartCard card = cards.chart("Return curves", BOTH, model.curves, CohortCurves::drawn)
                .expecting(Kind.LINE);
        model.curves.shownProperty().subscribe(loading -> {
            if (loading instanceof Loading.Ready<CohortCurves>(CohortCurves ready) && ready.anybody()) {
                card.whenEmpty("No period after the first is over", "Curves begin when a cohort has completed one.");
            } else {
                card.whenEmpty(model.startProperty().get().nobody(), "Widen the range, or choose another population.");
            }
        });
        return card;
    }

    /** What counts as having come back. */
    private ActivityChoice back() {
        ActivityChoice back = new ActivityChoice("Came back by", "Any core activity");
        model.typesProperty().subscribe(loading -> {
            if (loading instanceof Loading.Ready<List<ActivityType>>(List<ActivityType> ready)
                    && !ready.equals(back.getItems())) {
                back.offer(ready, Set.of());
            }
        });
        back.onChoice(model::backBy);
        return back;
    }

    private FlowPane choices() {
        FlowPane pane = new FlowPane(20, 8,
                Choice.captioned("Start", Arrays.asList(Start.values()), Start::label, model.startProperty()),
                Choice.captioned("Return", back()),
                Choice.captioned("Counted", Arrays.asList(Counted.values()), Counted::label,
                        model.countedProperty()),
                Choice.captioned("Show", Arrays.asList(Shown.values()), Shown::label, model.shownProperty()));
        pane.setMinWidth(0);
        return pane;
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(Situation now) {
        model.ask(now);
    }
}
