package com.chemlink.analytics.app.activity;

import static com.chemlink.analytics.schema.metric.SourceLabel.BOTH;
import static com.chemlink.analytics.schema.metric.SourceLabel.CHEMLINK;
import static com.chemlink.analytics.schema.metric.SourceLabel.ENGAGEMENT;

import com.chemlink.analytics.app.answer.AnswerCards;
import com.chemlink.analytics.app.bulk.BulkBanner;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Activity's nodes: how many first, then what they do and how often, then what is written. */
public final class ActivityView implements ScreenView {

    private final ActivityViewModel model;
    private final Page page;

    public ActivityView(ActivityViewModel model, ScreenTools tools) {
        this.model = model;
        AnswerCards cards = new AnswerCards(tools);
        CardRow first = CardRow.of(360, 290, new double[]{3, 2}, cards.chart("Active people", BOTH, model.active),
                cards.chart("Daily active, last 30 days", BOTH, model.daily).expecting(Kind.AREA));
        VBox.setVgrow(first, Priority.ALWAYS);
        page = new Page(new BulkBanner(model.bulk.shownProperty(), tools),
                CardRow.tiles(cards.tiles(model.tiles, "Active, day", "Active, week", "Active, month",
                        "Social", "DAU/MAU", "Days with activity")),
                first,
                CardRow.of(340, 284, new double[]{3, 2}, cards.chart("Activities by type", BOTH, model.byType),
                        cards.chart("People by what they did", BOTH, model.people).expecting(Kind.RANKING)),
                CardRow.equal(268, 250, cards.chart("Stickiness", BOTH, model.stickiness)
                        .whenEmpty("Nobody was active", "Widen the range."),
                        cards.chart("Intensity", BOTH, model.intensity),
                        cards.chart("DAU/MAU", BOTH, model.ratio).expecting(Kind.LINE).whenEmpty("Nobody was active",
                                "Widen the range.")),
                CardRow.equal(340, 250,
                        cards.chart("Active by country", CHEMLINK, model.countries).expecting(Kind.RANKING)
                                .whenEmpty("Nobody was active", "Widen the range, or count bulk updates in."),
                        cards.chart("This month so far", BOTH, model.thisMonth).expecting(Kind.RANKING)
                                .whenEmpty("Nothing has happened this month", "The month has just begun.")),
                new WritingSection(model.silence, tools, CardRow.equal(340, 250,
                        cards.chart("Live posts", ENGAGEMENT, model.posts),
                        cards.chart("Content types", ENGAGEMENT, model.content),
                        cards.chart("Comments per post", ENGAGEMENT, model.comments).expecting(Kind.RANKING)
                                .whenEmpty("No live posts", "What was written has been deleted."),
                        cards.chart("Active posters", ENGAGEMENT, model.posters).expecting(Kind.RANKING)
                                .whenEmpty("No live posts", "What was written has been deleted."))));
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
