package com.chemlink.analytics.app.growth;

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

/** Growth's nodes: how many came first, then where they come from, then who stays. */
public final class GrowthView implements ScreenView {

    private final GrowthViewModel model;
    private final Page page;

    public GrowthView(GrowthViewModel model, ScreenTools tools) {
        this.model = model;
        AnswerCards cards = new AnswerCards(tools);
        CardRow first = CardRow.of(360, 284, new double[]{3, 2}, cards.chart("Signups", CHEMLINK, model.signups),
                cards.chart("Growth", CHEMLINK, model.growth)
                        .whenEmpty("No growth to tell", "It needs two complete periods with signups."));
        VBox.setVgrow(first, Priority.ALWAYS);
        page = new Page(
                CardRow.tiles(cards.tiles(model.tiles, "Accounts", "Signups", "Mean signups", "Finder accounts",
                        "Returning", "Churn")),
                first,
                CardRow.of(340, 264, new double[]{3, 2}, cards.chart("Lifecycle", BOTH, model.flows)
                        .whenEmpty("Nobody was active", "Views, votes, collections, posts and comments count here."),
                        cards.chart("Accounts by country", CHEMLINK, model.countries).expecting(Kind.RANKING)),
                CardRow.equal(340, 250, cards.chart("Accounts in all", CHEMLINK, model.accounts).expecting(Kind.AREA),
                        cards.chart("Signups by segment", CHEMLINK, model.segments)),
                CardRow.equal(340, 250, cards.chart("Churn", BOTH, model.churn).expecting(Kind.LINE)
                        .whenEmpty("No churn to tell", "Nobody was active in a period before another."),
                        cards.chart("Active by type", CHEMLINK, model.types)
                                .whenEmpty("Nobody was active", "Widen the range.")));
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
