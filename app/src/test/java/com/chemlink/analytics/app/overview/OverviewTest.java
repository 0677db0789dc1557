package com.chemlink.analytics.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.bulk.BulkUpdates;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.filter.Span;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class OverviewTest {

    @Test
    void the_tiles_say_the_published_figures_and_lead_to_them() {
        List<Told> tiles = OverviewTiles.of(figures(Filter.FIRST));

        assertThat(tiles).extracting(tile -> tile.figure().label(), tile -> tile.figure().figure(),
                tile -> tile.figure().comparison())
                .containsExactly(line("Accounts", "2,094", "+1 in Nov so far"),
                        line("Signups, Oct", "99", "−28.78 % to Sep"),
                        line("Active, Oct", "24", "of 2,088 reported"),
                        line("Finder active, Oct", "14 / 19", "73.7 % (51.2–88.2 %)"),
                        line("Standard active, Oct", "10 / 2,075", "0.48 % (0.26–0.88 %)"),
                        line("Profiles complete", tiles.get(5).figure().figure(), "814 of 2,094"));
        assertThat(tiles.get(1).figure().direction()).isEqualTo(KpiFigure.Direction.WORSE);
        assertThat(tiles.get(3).key()).isEqualTo("2025-10-01/FINDER");
    }

    @Test
    void a_range_within_one_month_speaks_of_what_is_so_far() {
        Filter november = Filter.FIRST.with(new Range.Fixed(new Days(
                LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 3))));

        assertThat(OverviewTiles.of(figures(november)).get(1).figure().label()).isEqualTo("Signups, Nov so far");
    }

    @Test
    void a_tile_by_day_says_what_came_on_it_and_by_month_what_came_in_it() {
        assertThat(OverviewTiles.of(figures(Filter.FIRST.with(Granularity.DAY)))).map(Told::figure)
                .extracting(KpiFigure::comparison).contains("+1 on 3 Nov so far", "none on 1 Nov");
    }

    @Test
    void the_banner_tells_what_is_reported_from_what_was_used() {
        BulkUpdates.Said said = bulk(Filter.FIRST).orElseThrow();

        assertThat(said.headline()).isEqualTo(
                "October looks like 2,088 active users; 24 people really used the product.");
        assertThat(said.detail()).isEqualTo("A bulk import on 1 October touched 2,050 profiles within minutes. "
                + "Bulk updates are left out of what you see here.");
        assertThat(bulk(Filter.FIRST.withBulkUpdates(true)).orElseThrow().detail()).contains("are counted in what");
        assertThat(bulk(Filter.FIRST.with(Granularity.DAY)).orElseThrow().headline()).startsWith("1 October looks");
    }

    @Test
    void where_bulk_updates_make_no_difference_nothing_is_said_of_them() {
        assertThat(bulk(Filter.FIRST.with(new Range.Moving(Span.LAST_7_DAYS)).with(Granularity.DAY))).isEmpty();
    }

    @Test
    void the_daily_chart_brings_finder_only_where_everybody_is_shown() {
        OverviewViewModel model = new OverviewViewModel(SyncedSample.questions());
        model.ask(SyncedSample.situation(Filter.FIRST));
        DailyActivity all = ready(model.dailyProperty().get());
        assertThat(all.words()).isEqualTo("mean 3.6 · peak 9 · 18 days with activity");
        assertThat(all.finder()).isNotNull();

        model.ask(SyncedSample.situation(Filter.FIRST.with(Segment.FINDER)));
        assertThat(ready(model.dailyProperty().get()).finder()).isNull();
    }

    @Test
    void the_first_sync_is_not_told_as_news() {
        OverviewViewModel model = new OverviewViewModel(SyncedSample.questions());
        model.ask(SyncedSample.situation(Filter.FIRST));

        LastSync last = ready(model.lastSyncProperty().get());
        assertThat(last.first()).isTrue();
        assertThat(last.lines().getFirst().cells().getFirst().text()).isEqualTo("2,094");
    }

    private static KeyFigures figures(Filter filter) {
        OverviewViewModel model = new OverviewViewModel(SyncedSample.questions());
        model.ask(SyncedSample.situation(filter));
        return ready(model.figuresProperty().get());
    }

    private static Optional<BulkUpdates.Said> bulk(Filter filter) {
        OverviewViewModel model = new OverviewViewModel(SyncedSample.questions());
        model.ask(SyncedSample.situation(filter));
        return ready(model.bulkProperty().get());
    }

    private static <T> T ready(Loading<T> loading) {
        assertThat(loading).isInstanceOf(Loading.Ready.class);
        return ((Loading.Ready<T>) loading).value();
    }

    private static Tuple line(Object... words) {
        return Tuple.tuple(words);
    }
}
