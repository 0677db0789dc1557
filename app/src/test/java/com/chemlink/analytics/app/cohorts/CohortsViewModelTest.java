package com.chemlink.analytics.app.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.answer.ActivityType;
import com.chemlink.analytics.app.answer.Origin;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Segment;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.testing.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CohortsViewModelTest {

    private final CohortsViewModel model = new CohortsViewModel(SyncedSample.questions());

    @Test
    void rows_are_the_published_cohorts_and_each_cell_says_how_far_its_time_is() {
        ask(Filter.FIRST);
        List<Series> rows = rows();
        assertThat(rows).extracting(Series::name).startsWith("Jun 2025", "Jul 2025", "Aug 2025");
        assertThat(rows).extracting(Series::size).containsExactly(1_084L, 175L, 596L, 139L, 99L, 1L);
        assertThat(rows.getFirst().points()).extracting(Point::state).containsExactly(State.COMPLETE, State.COMPLETE,
                State.COMPLETE, State.COMPLETE, State.COMPLETE, State.IN_PROGRESS);
        assertThat(rows.getFirst().points().getLast().note()).isEqualTo("3 days in");
        assertThat(rows.getLast().points()).extracting(Point::state).containsExactly(State.IN_PROGRESS,
                State.NOT_STARTED, State.NOT_STARTED, State.NOT_STARTED, State.NOT_STARTED, State.NOT_STARTED);
        assertThat(rows.getLast().points().getLast().value()).isNull();
    }

    @Test
    void every_cell_is_what_the_raw_rows_of_the_sources_say() {
        ask(Filter.FIRST);
        for (Series row : rows()) {
            for (Point cell : row.points()) {
                if (cell.state() != State.NOT_STARTED) {
                    String[] key = cell.key().split("/");
                    assertThat(Objects.requireNonNull(cell.portion()).part()).as(cell.key())
                            .isEqualTo(counted(key[0], key[1]));
                }
            }
        }
    }

    /** Nobody real is on the social side of the sample: views, votes and collections are all there is. */
    private static long counted(String cohort, String after) {
        return Long.parseLong(Sql.value(SyncedSample.analytics(),
                """
                        SELECT count(*) FROM staging.chemlink_persons AS p
                        WHERE p.deleted_at IS NULL AND date_trunc('month', p.created_at AT TIME ZONE 'UTC') = '%1$s' AND EXISTS (
                            SELECT FROM (
                                SELECT person_id AS who, created_at FROM staging.chemlink_view_access WHERE deleted_at IS NULL
                                UNION ALL SELECT voter_id, created_at FROM staging.chemlink_query_votes
                                UNION ALL SELECT person_id, created_at FROM staging.chemlink_collections WHERE deleted_at IS NULL
                                UNION ALL SELECT added_by, created_at FROM staging.chemlink_collection_profiles WHERE deleted_at IS NULL
                                UNION ALL SELECT added_by, created_at FROM staging.chemlink_collection_collaborators WHERE deleted_at IS NULL
                            ) AS did
                            WHERE did.who = p.id AND date_trunc('month', did.created_at AT TIME ZONE 'UTC')
                                = '%1$s'::timestamp + %2$s * interval '1 month')"""
                        .formatted(cohort, after)));
    }

    @Test
    void the_mean_is_over_cohorts_that_have_completed_the_period() {
        ask(Filter.FIRST);
        Series mean = grid().stream().filter(row -> row.role() == Role.MEAN).findFirst().orElseThrow();
        assertThat(mean.points()).hasSize(4).extracting(point -> Objects.requireNonNull(point.portion()).whole())
                .containsExactly(1_994L, 1_855L, 1_259L, 1_084L);
    }

    @Test
    void or_later_is_never_less_and_counts_are_shown_as_counts() {
        ask(Filter.FIRST);
        List<Point> on = rows().getFirst().points();
        model.countedProperty().set(Counted.ON_OR_AFTER);
        List<Point> orLater = rows().getFirst().points();
        for (int after = 0; after < on.size(); after++) {
            assertThat(part(orLater.get(after))).isGreaterThanOrEqualTo(part(on.get(after)));
        }
        assertThat(part(orLater.getFirst())).isGreaterThan(part(on.getFirst()));
        model.shownProperty().set(Shown.COUNTS);
        assertThat(rows().getFirst().points().getFirst().value()).isEqualTo(part(orLater.getFirst()));
    }

    @Test
    void people_may_start_with_their_first_core_activity() {
        ask(Filter.FIRST);
        model.startProperty().set(Start.FIRST_CORE);
        assertThat(rows()).allSatisfy(row -> assertThat(row.points().getFirst().value()).isEqualTo(1.0));
    }

    @Test
    void what_counts_as_back_is_chosen_in_the_filter() {
        ask(Filter.FIRST.withActivityTypes(Set.of("vote")));
        double votes = rows().stream().flatMap(row -> row.points().stream()).mapToDouble(CohortsViewModelTest::part)
                .sum();
        assertThat(votes).isEqualTo(8.0);
        ask(Filter.FIRST.with(Granularity.WEEK).withCountry("Germany"));
        assertThat(rows()).isNotEmpty().allMatch(row -> row.name().startsWith("Week of "));
    }

    @Test
    void or_on_the_screen_itself_any_set_of_activities() {
        ask(Filter.FIRST);
        assertThat(((Loading.Ready<List<ActivityType>>) model.typesProperty().get()).value())
                .contains(new ActivityType("profile_update", "Profile update"));
        model.backBy(Set.of("vote", "view"));
        double several = rows().stream().flatMap(row -> row.points().stream()).mapToDouble(CohortsViewModelTest::part)
                .sum();
        model.backBy(Set.of("vote"));
        assertThat(rows().stream().flatMap(row -> row.points().stream()).mapToDouble(CohortsViewModelTest::part).sum())
                .isEqualTo(8.0).isLessThan(several);
        assertThat(ready(model.grid).note()).isEqualTo("Back means: vote");
    }

    @Test
    void the_mean_and_the_cohorts_in_figures_lead_to_the_people_behind_them() {
        ask(Filter.FIRST);
        model.startProperty().set(Start.FIRST_CORE);
        Series mean = grid().getLast();
        Origin origin = ready(model.grid).origin(mean).orElseThrow();
        assertThat(origin.metric().id()).isEqualTo("retention_curve_first_core");
        Point first = mean.points().getFirst();
        assertThat(SyncedSample.ask(sql -> new MetricReader(sql).drill(origin.metric(), origin.filter(),
                com.chemlink.analytics.schema.metric.Point.parse(origin.metric(), first.key()), origin.measure(), 5_000,
                new Stoppable())).total()).isEqualTo(Objects.requireNonNull(first.portion()).part());
        CohortLines lines = ready(model.lines);
        assertThat(lines.origin(0, 0)).isEmpty();
        Origin complete = lines.origin(1, 3).orElseThrow();
        assertThat(complete.measure()).isEqualTo("complete");
        assertThat(lines.key(1)).isEqualTo("2025-06-01");
    }

    @Test
    void two_cohorts_or_segments_are_held_against_each_other() {
        ask(Filter.FIRST);
        assertThat(curves().left().label()).isEqualTo("Jun 2025");
        assertThat(curves().right().label()).isEqualTo("Sep 2025");
        assertThat(curves().drawn().series()).hasSize(2);
        assertThat(curves().drawn().note()).contains("of 1,084 against", "Fisher's exact test");
        assertThat(curves().drawn().series().getFirst().points()).allMatch(point -> point.interval() != null);
        model.compare(new Curve.Mean(Segment.FINDER), new Curve.Mean(Segment.STANDARD));
        assertThat(curves().drawn().series()).extracting(Series::name).containsExactly("All cohorts, Finder",
                "All cohorts, Standard");
        assertThat(curves().drawn().series()).extracting(Series::tone).containsExactly(Tone.FINDER, Tone.STANDARD);
        ask(Filter.FIRST.with(new Range.Fixed(new Days(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30)))));
        assertThat(curves().drawn().series()).as("nobody of the Finder in the only cohort").extracting(Series::name)
                .containsExactly("All cohorts, Standard");
        assertThat(curves().drawn().note()).as("no legend says whose line it is").isEqualTo("All cohorts, Standard");
        CohortsViewModel another = new CohortsViewModel(SyncedSample.questions());
        another.ask(SyncedSample.situation(
                Filter.FIRST.with(new Range.Fixed(new Days(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 8, 31))))));
        assertThat(ready(another.curves).drawn().series()).as("of one cohort, its segments").extracting(Series::name)
                .containsExactly("All cohorts, Finder", "All cohorts, Standard");
    }

    @Test
    void no_curve_is_held_against_itself_chosen_twice_the_two_change_places() {
        ask(Filter.FIRST);
        Curve june = curves().left();
        Curve september = curves().right();
        model.compare(september, september);
        assertThat(curves().left()).isEqualTo(september);
        assertThat(curves().right()).isEqualTo(june);
        Curve standard = new Curve.Mean(Segment.STANDARD);
        model.compare(standard, new Curve.Mean(Segment.ALL));
        model.compare(standard, standard);
        assertThat(List.of(curves().left(), curves().right())).containsExactly(new Curve.Mean(Segment.ALL), standard);

        // June, on the right, is all that is left where the other one is no longer there.
        model.compare(september, june);
        ask(Filter.FIRST.with(new Range.Fixed(new Days(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 7, 31)))));
        assertThat(curves().left()).isEqualTo(june);
        assertThat(curves().right().label()).isEqualTo("Jul 2025");
    }

    @Test
    void the_cohorts_stand_beside_in_figures() {
        ask(Filter.FIRST);
        List<Line> lines = ready(model.lines).lines();
        assertThat(lines).extracting(Line::label).containsExactly("", "Jun 2025", "Jul 2025", "Aug 2025", "Sep 2025",
                "Oct 2025", "Nov 2025");
        assertThat(lines.get(1).cells().getFirst().text()).isEqualTo("1,084");
    }

    private void ask(Filter filter) {
        model.ask(SyncedSample.situation(filter));
    }

    private static double part(Point point) {
        return point.portion() == null ? 0 : point.portion().part();
    }

    private List<Series> grid() {
        return ready(model.grid).series();
    }

    private List<Series> rows() {
        return grid().stream().filter(row -> row.role() != Role.MEAN).toList();
    }

    private CohortCurves curves() {
        return ready(model.curves);
    }

    private static <T> T ready(Place<T> place) {
        assertThat(place.shownProperty().get()).isInstanceOf(Loading.Ready.class);
        return ((Loading.Ready<T>) place.shownProperty().get()).value();
    }
}
