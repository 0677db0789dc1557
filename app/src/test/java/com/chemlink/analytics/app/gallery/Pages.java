package com.chemlink.analytics.app.gallery;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.KpiFigure.Direction;
import com.chemlink.analytics.app.card.KpiTile;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.file.ChartExports;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Screens made of cards, arranged as the mockups arrange them. */
final class Pages {

    private static final ChartExports EXPORTS = new ChartExports(Runnable::run, name -> Optional.empty(),
            sentence -> {});

    private Pages() {}

    static VBox overview() {
        HBox tiles = new HBox(12, tile("Accounts", "2,094", "+1 in November", Direction.NEUTRAL, 1084, 1259, 1855,
                1994, 2093, 2094),
                tile("Signups, Oct", "99", "−28.78 % to Sep", Direction.WORSE, 1084, 175, 596, 139, 99),
                tile("Active, Oct", "24", "of 2,088 reported", Direction.NEUTRAL, 2, 3, 4, 5, 9, 24),
                tile("Finder activation", "14 / 19", "73.7 % (51–88 %)", Direction.NEUTRAL, 0, 2, 5, 8, 11, 14),
                tile("Standard activation", "10 / 2,086", "0.48 % (0.26–0.88 %)", Direction.NEUTRAL, 1, 1, 2, 3, 6, 10),
                tile("Profiles complete", "38.2 %", "800 of 2,094", Direction.BETTER, 20, 25, 29, 33, 36, 38.2));
        return page("Overview", "How are we doing, and what changed since the last sync", tiles,
                grid(card("ChemLink", Samples.signups()), card("ChemLink", Samples.dailyActive()),
                        card("ChemLink", Samples.activation()), card("Engagement", Samples.posts())));
    }

    static VBox cohorts() {
        ChartCard heatmap = card("Both", Samples.cohorts());
        ChartCard curves = card("Both", Samples.returnCurves());
        VBox.setVgrow(heatmap, Priority.ALWAYS);
        VBox.setVgrow(curves, Priority.ALWAYS);
        heatmap.setPrefHeight(420);
        curves.setPrefHeight(280);
        return page("Cohorts", "Do the people who sign up come back?", heatmap, curves);
    }

    static VBox growth() {
        return page("Growth", "Who joins, and how fast", grid(card("ChemLink", Samples.cumulative()),
                card("Both", Samples.lifecycle()), card("ChemLink", Samples.monthlyActiveWithPrevious()),
                card("ChemLink", Samples.completeness())));
    }

    static VBox funnels() {
        return page("Funnels", "Where do people stop?", grid(card("Both", Samples.funnel()),
                card("Both", Samples.scatter()), logarithmic(), card("Engagement", Samples.longLine(50_000))));
    }

    static VBox states() {
        ChartCard running = new ChartCard("Signups by month", "ChemLink", EXPORTS);
        ChartCard empty = new ChartCard("Live posts", "Engagement", EXPORTS)
                .whenEmpty("No real person has posted", "Both live authors are test accounts. "
                        + "Choose the population “real + ghost” to see their 10 posts.");
        empty.show(Loading.ready(new ChartContent(Samples.posts().spec(), ChartData.NOTHING)));
        ChartCard failed = new ChartCard("Daily active people", "ChemLink", EXPORTS);
        failed.show(Loading.failed("The analytics database does not answer",
                "It is tried again every few seconds; the status line says when it is back."));
        ChartCard hidden = card("ChemLink", Samples.dailyActive());
        hidden.chart().setHidden("All", true);
        hidden.chart().setHidden("Finder", true);
        return page("States", "Empty, loading, failed and partial are four different things",
                grid(running, empty, failed, hidden));
    }

    static VBox dense() {
        ChartCard heatmap = card("Both", Samples.grid(60));
        VBox.setVgrow(heatmap, Priority.ALWAYS);
        return page("Retention by week", "Sixty weeks at once", heatmap);
    }

    private static ChartCard logarithmic() {
        ChartContent plain = Samples.activation();
        return card("ChemLink", new ChartContent(plain.spec().logarithmic(true), plain.data(), plain.note()));
    }

    private static ChartCard card(String source, ChartContent content) {
        ChartCard card = new ChartCard(content.spec().title(), source, EXPORTS);
        card.show(Loading.ready(content));
        return card;
    }

    private static KpiTile tile(String label, String figure, String comparison, Direction direction,
            double... trend) {
        KpiTile tile = new KpiTile(label);
        Series series = Samples.trend(trend);
        tile.show(Loading.ready(new KpiFigure(label, figure, comparison, direction, series)));
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private static GridPane grid(Node... cards) {
        GridPane grid = new GridPane(12, 12);
        for (int i = 0; i < cards.length; i++) {
            grid.add(cards[i], i % 2, i / 2);
        }
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? 53 : 47);
            column.setMinWidth(0);
            RowConstraints row = new RowConstraints();
            row.setVgrow(Priority.ALWAYS);
            row.setPercentHeight(50);
            grid.getColumnConstraints().add(column);
            grid.getRowConstraints().add(row);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    private static VBox page(String title, String question, Node... parts) {
        Label name = new Label(title);
        name.getStyleClass().add("screen-title");
        Label asks = new Label(question);
        asks.getStyleClass().add("screen-question");
        VBox page = new VBox(12, new VBox(4, name, asks));
        page.getChildren().addAll(parts);
        page.setPadding(new Insets(20));
        page.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return page;
    }
}
