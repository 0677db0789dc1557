package com.chemlink.analytics.app.activation;

import static com.chemlink.analytics.schema.metric.SourceLabel.BOTH;
import static com.chemlink.analytics.schema.metric.SourceLabel.CHEMLINK;

import com.chemlink.analytics.app.answer.AnswerCards;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Activation's nodes: who gets going first, then when, then what goes with it, then what profiles look like. */
public final class ActivationView implements ScreenView {

    private final ActivationViewModel model;
    private final Page page;

    public ActivationView(ActivationViewModel model, ScreenTools tools) {
        this.model = model;
        AnswerCards cards = new AnswerCards(tools);
        CardRow first = CardRow.of(360, 284, new double[]{3, 2},
                cards.chart("Finder against Standard", CHEMLINK, model.comparison).expecting(Kind.INTERVALS)
                        .whenEmpty("Nobody to compare", "Widen the range, or choose another population."),
                cards.chart("Time to activation", BOTH, model.within).expecting(Kind.INTERVALS)
                        .whenEmpty("Nobody signed up in this range", "Widen the range."));
        VBox.setVgrow(first, Priority.ALWAYS);
        page = new Page(
                CardRow.tiles(cards.tiles(model.tiles, "Finder active", "Standard active",
                        "Finder to Standard", "Activated", "Median time", "Complete and activated")),
                first,
                CardRow.of(360, 284, new double[]{3, 2}, cards.chart("Activation by cohort", BOTH, model.cohorts)
                        .whenEmpty("Nobody signed up in this range", "Widen the range."),
                        cards.chart("Completeness against engagement", BOTH, model.completeness)
                                .expecting(Kind.INTERVALS)),
                CardRow.of(360, 284, new double[]{3, 2}, cards.chart("Account funnel", CHEMLINK, model.funnel),
                        cards.chart("Complete, then active", BOTH, model.signups)
                                .whenEmpty("Nobody signed up in this range", "Widen the range.")),
                CardRow.equal(268, 236, cards.chart("Profile completion", CHEMLINK, model.bands),
                        cards.chart("Profile status", CHEMLINK, model.status).expecting(Kind.RANKING),
                        cards.chart("Profile freshness", CHEMLINK, model.freshness).expecting(Kind.RANKING)),
                CardRow.equal(360, 300, cards.chart("Typical journey", BOTH, model.journey).expecting(Kind.RANKING)
                        .whenEmpty("No journey to tell", "Nobody who signed up in this range has done anything yet.")));
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
