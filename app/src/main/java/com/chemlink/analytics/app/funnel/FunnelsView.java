package com.chemlink.analytics.app.funnel;

import static com.chemlink.analytics.schema.metric.SourceLabel.BOTH;
import static com.chemlink.analytics.schema.metric.SourceLabel.CHEMLINK;

import com.chemlink.analytics.app.answer.AnswerCards;
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
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Funnels' nodes: the steps and how they count, what became of people, what the others did, the account funnel. */
public final class FunnelsView implements ScreenView {

    /** Title, headings and legend of a funnel; and one of its steps. */
    private static final double AROUND = 128;
    private static final double STEP = 44;

    private final FunnelsViewModel model;
    private final Page page;

    public FunnelsView(FunnelsViewModel model, ScreenTools tools) {
        this.model = model;
        model.kept.onDone(tools.notices()::tell);
        AnswerCards cards = new AnswerCards(tools);
        ChartCard bars = cards.chart("Funnel", BOTH, model.funnel, FunnelsViewModel.Outcome::bars)
                .expecting(Kind.FUNNEL)
                .whenEmpty("Nobody took the first step in this range",
                        "Widen the range, or begin with another activity.");
        model.draft.stepsProperty().subscribe(steps -> bars.setMinHeight(Math.max(300, AROUND + steps.size() * STEP)));
        LinesCard steps = new LinesCard("Steps in figures", "Nobody went beyond the first step",
                model.funnel::again).mark(TouchBadge.of(tools.findings(), "funnel"));
        steps.note("times since the step before");
        model.funnel.shownProperty()
                .subscribe(shown -> {
                    steps.whenEmpty(shown instanceof Loading.Ready<FunnelsViewModel.Outcome>(var outcome)
                            && outcome.bars().series().isEmpty()
                                    ? "Nobody took the first step in this range"
                                    : "Nobody went beyond the first step");
                    show(steps, shown.map(FunnelsViewModel.Outcome::lines), tools);
                });
        ChartCard ratios = cards.chart("What those who convert do differently", BOTH, model.differences,
                FunnelsViewModel.Differences::ratios).expecting(Kind.INTERVALS)
                .whenEmpty("Too few to compare",
                        "Ten have to have gone through and ten dropped out, and ten to have done something else.");
        LinesCard others = new LinesCard("Other activities within the window", "Too few to compare",
                model.differences::again).mark(TouchBadge.of(tools.findings(), "funnel_differences"));
        model.differences.shownProperty()
                .subscribe(shown -> show(others, shown.map(FunnelsViewModel.Differences::lines), tools));
        page = new Page(builder(),
                CardRow.of(430, 300, new double[]{11, 10}, bars, steps),
                CardRow.equal(400, 280, cards.chart("Conversion over time", BOTH, model.trend).expecting(Kind.LINE)
                        .whenEmpty("Nobody took the first step in this range", "Widen the range."), told(cards)),
                CardRow.equal(430, 280, ratios, others),
                CardRow.equal(400, 340,
                        cards.chart("Account funnel", CHEMLINK, model.accounts).expecting(Kind.FUNNEL)));
    }

    private static void show(LinesCard card, Loading<FunnelLines> loading, ScreenTools tools) {
        card.show(loading.map(FunnelLines::lines));
        if (loading instanceof Loading.Ready<FunnelLines>(FunnelLines ready)) {
            card.onOpen((line, cell) -> ready.open(tools.receipts(), line, cell));
        }
    }

    private ChartCard told(AnswerCards cards) {
        ChartCard card = cards.chart("Conversion by segment", BOTH, model.parts)
                .whenEmpty("Nobody took the first step in this range", "Widen the range.");
        model.draft.byProperty().subscribe(by -> card.entitle("Conversion by " + by.label().toLowerCase(Locale.ROOT)));
        return card;
    }

    private Region builder() {
        FlowPane choices = new FlowPane(20, 8,
                Choice.captioned("Order", Arrays.asList(Order.values()), Order::label, model.draft.orderProperty()),
                Choice.captioned("Window", new WindowChoice(model.draft.windowProperty())),
                Choice.captioned("Compare", List.of(Breakdown.SEGMENT, Breakdown.COUNTRY, Breakdown.COHORT),
                        Breakdown::label, model.draft.byProperty()),
                new SavedBar(model));
        choices.setMinWidth(0);
        VBox builder = new VBox(12, new StepsBar(model), problem(model.draft.problemProperty()),
                problem(model.funnel.shownProperty().map(FunnelsView::remark)), choices,
                problem(model.kept.problemProperty()));
        builder.getStyleClass().add("card");
        builder.setMinWidth(0);
        return builder;
    }

    private static String remark(Loading<FunnelsViewModel.Outcome> shown) {
        return shown instanceof Loading.Ready<FunnelsViewModel.Outcome>(var outcome) ? outcome.remark() : "";
    }

    /** Beside what it is about; nothing where there is none. */
    private static Label problem(ObservableValue<String> words) {
        Label problem = new Label();
        problem.getStyleClass().add("step-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(words);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
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
