package com.chemlink.analytics.app.overview;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.KpiTile;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import java.time.YearMonth;
import java.util.function.ToLongFunction;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The overview's nodes. */
public final class OverviewView implements ScreenView {

    private final OverviewViewModel model;
    private final KpiTile accounts = new KpiTile("Accounts");
    private final KpiTile signups = new KpiTile("Signups");
    private final KpiTile active = new KpiTile("Active");
    private final ChartCard signupsByMonth;
    private final ChartCard activeByMonth;
    private final Page page;
    private @Nullable Situation situation;

    public OverviewView(OverviewViewModel model, ScreenTools tools) {
        this.model = model;
        signupsByMonth = new ChartCard("Signups by month", "ChemLink", tools.exports()).onRetry(this::again);
        activeByMonth = new ChartCard("Used the product, by month", "ChemLink", tools.exports()).onRetry(this::again);
        CardRow charts = CardRow.equal(360, 264, signupsByMonth, activeByMonth);
        VBox.setVgrow(charts, Priority.ALWAYS);
        page = new Page(CardRow.equal(150, 136, accounts, signups, active), charts);
        model.figuresProperty().subscribe(this::show);
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(Situation now) {
        situation = now;
        model.ask(now);
    }

    private void again() {
        Situation now = situation;
        if (now != null) {
            model.ask(now);
        }
    }

    private void show(Loading<KeyFigures> figures) {
        accounts.show(figures.map(known -> new KpiFigure("Accounts", Figures.count(known.accounts()), "real people",
                KpiFigure.Direction.NEUTRAL, null)));
        signups.show(figures.map(known -> tile("Signups", known, KeyFigures.Month::signups, "in this month")));
        active.show(figures.map(known -> tile("Active", known, KeyFigures.Month::used,
                "of %s with any update".formatted(Figures.count(known.months().getLast().active())))));
        signupsByMonth.show(figures.map(known -> bars("Signups by month", known, KeyFigures.Month::signups)));
        activeByMonth.show(figures.map(known -> bars("Used the product", known, KeyFigures.Month::used)));
    }

    private static KpiFigure tile(String label, KeyFigures known, ToLongFunction<KeyFigures.Month> value,
            String words) {
        return new KpiFigure(label, Figures.count(value.applyAsLong(known.months().getLast())), words,
                KpiFigure.Direction.NEUTRAL, series(label, known, value));
    }

    private static ChartContent bars(String title, KeyFigures known, ToLongFunction<KeyFigures.Month> value) {
        return new ChartContent(ChartSpec.of(Kind.BARS, title, Unit.people()).rowsCalled("Month"),
                ChartData.of(series(title, known, value)));
    }

    private static Series series(String name, KeyFigures known, ToLongFunction<KeyFigures.Month> value) {
        return new Series(name, Tone.ACCENT, known.months().stream().map(
                month -> Point.at(Position.of(YearMonth.from(month.first())), (double) value.applyAsLong(month)))
                .toList());
    }
}
