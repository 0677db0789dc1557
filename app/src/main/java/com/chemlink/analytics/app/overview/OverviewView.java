package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.answer.AnswerCards;
import com.chemlink.analytics.app.answer.AnswerChart;
import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.MetricCard;
import com.chemlink.analytics.app.bulk.BulkBanner;
import com.chemlink.analytics.app.card.LinesCard;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.finding.FindingsCard;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The overview's nodes. */
public final class OverviewView implements ScreenView {

    private final OverviewViewModel model;
    private final ScreenTools tools;
    private final MetricCard signups;
    private final MetricCard daily;
    private final MetricCard done;
    private final LinesCard lastSync = new LinesCard("Since the last sync",
            "Nothing is different from what was published before", this::again).flowing();
    private final FindingsCard findings;
    private final Page page;
    private @Nullable Situation situation;

    public OverviewView(OverviewViewModel model, ScreenTools tools) {
        this.model = model;
        this.tools = tools;
        findings = new FindingsCard(tools.findings());
        signups = card("Signups", "growth_rate_monthly", answer -> AnswerChart.of(answer, Kind.BARS, "users"))
                .whenEmpty("Nobody signed up in this range", "Widen the range.");
        daily = card("Daily active, last 30 days", "dau_comprehensive", this::byDay)
                .expecting(Kind.AREA)
                .whenEmpty("Nobody was active in these days", "Choose another range, or include bulk updates.");
        done = card("What people did, last 30 days", "activity_by_type",
                answer -> AnswerChart.largestFirst(AnswerChart.of(answer, Kind.RANKING, "users")))
                .expecting(Kind.RANKING).whenEmpty("Nothing was done in these days", "Choose another range.");
        CardRow charts = CardRow.of(360, 264, new double[]{8, 7}, signups.node(), daily.node());
        VBox.setVgrow(charts, Priority.ALWAYS);
        page = new Page(new BulkBanner(model.bulkProperty(), tools),
                CardRow.tiles(new AnswerCards(tools).tiles(
                        model.figuresProperty().map(figures -> figures.map(OverviewTiles::of)), "Accounts", "Signups",
                        "Active", "Finder active", "Standard active", "Profiles complete")),
                charts, CardRow.of(270, 196, new double[]{7, 8, 5.7}, findings, done.node(),
                        lastSync));
        model.figuresProperty().subscribe(this::figures);
        model.dailyProperty().subscribe(this::daily);
        model.lastSyncProperty().subscribe(this::lastSync);
    }

    private MetricCard card(String title, String metric, Function<Answer, ChartContent> chart) {
        return new MetricCard(title, Catalogue.get(metric), tools, "users", chart).onRetry(this::again);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(Situation now) {
        situation = now;
        findings.asNow(now.filter().known() != null);
        model.ask(now);
    }

    private void again() {
        Situation now = situation;
        if (now != null) {
            model.ask(now);
        }
    }

    private void figures(Loading<KeyFigures> figures) {
        if (figures instanceof Loading.Ready<KeyFigures>(KeyFigures ready)) {
            signups.node().entitle("Signups by " + ready.growth().effective().granularity());
        }
        signups.show(figures.map(KeyFigures::growth));
    }

    private void daily(Loading<DailyActivity> answer) {
        daily.show(answer.map(DailyActivity::everybody));
        done.show(answer.map(DailyActivity::byType));
    }

    /** Everybody, and those who have the Finder beside them. */
    private ChartContent byDay(Answer everybody) {
        ChartContent content = AnswerChart.of(everybody, Kind.AREA, "users");
        if (!(model.dailyProperty().get() instanceof Loading.Ready<DailyActivity>(DailyActivity known))) {
            return content;
        }
        List<Series> series = new ArrayList<>();
        series.add(AnswerSeries.of(everybody, "users", "All", Tone.ACCENT));
        Answer finder = known.finder();
        if (finder != null) {
            series.add(AnswerSeries.of(finder, "users", "Finder", Tone.FINDER));
        }
        return new ChartContent(content.spec(), new ChartData(series), known.words());
    }

    private void lastSync(Loading<LastSync> answer) {
        lastSync.show(answer.map(LastSync::lines));
        if (answer instanceof Loading.Ready<LastSync>(LastSync known)) {
            lastSync.entitle(known.first() ? "First sync: what came in" : "Since the last sync");
            lastSync.note("Run %d".formatted(known.run()));
        }
    }
}
