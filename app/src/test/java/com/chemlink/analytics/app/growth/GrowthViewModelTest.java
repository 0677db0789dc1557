package com.chemlink.analytics.app.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.filter.Span;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Segment;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthViewModelTest {

    private final GrowthViewModel model = new GrowthViewModel(SyncedSample.questions());

    @Test
    void the_tiles_say_the_published_figures_of_the_newest_complete_month() {
        ask(Filter.FIRST);
        assertThat(ready(model.tiles)).map(Told::figure).extracting(KpiFigure::label, KpiFigure::figure,
                KpiFigure::comparison).contains(
                        org.assertj.core.groups.Tuple.tuple("Accounts", "2,094", "+1 in Nov so far"),
                        org.assertj.core.groups.Tuple.tuple("Signups, Oct", "99", "−28.78 % to Sep"),
                        org.assertj.core.groups.Tuple.tuple("Mean signups", "419", "a month; most: 1,084 in Jun"),
                        org.assertj.core.groups.Tuple.tuple("Finder accounts", "19", "0.91 % of 2,094"));
        assertThat(ready(model.tiles).get(1).figure().direction()).isEqualTo(KpiFigure.Direction.WORSE);
    }

    @Test
    void where_nobody_came_the_tiles_say_so_in_words() {
        ask(Filter.FIRST.with(new Range.Fixed(new Days(LocalDate.of(2000, 1, 1), LocalDate.of(2000, 2, 1)))));
        assertThat(ready(model.tiles)).map(Told::figure).extracting(KpiFigure::figure, KpiFigure::comparison).contains(
                org.assertj.core.groups.Tuple.tuple("0", "none in Feb 2000"),
                org.assertj.core.groups.Tuple.tuple("0", "nobody signed up"));
        assertThat(ready(model.flows).series()).as("an empty card, not an empty frame").isEmpty();
    }

    @Test
    void signups_say_their_growth_and_the_sum_nobody_can_miss() {
        ask(Filter.FIRST);
        Series signups = series(model.signups, "Signups");
        assertThat(signups.points()).extracting(Point::value).containsExactly(1_084.0, 175.0, 596.0, 139.0, 99.0, 1.0);
        assertThat(signups.points()).extracting(Point::note).containsExactly("", "−83.86 % to the one before",
                "+240.57 % to the one before", "−76.68 % to the one before", "−28.78 % to the one before", "3 days in");
        assertThat(signups.points().getLast().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(ready(model.signups).note())
                .isEqualTo("2,093 in complete months and 1 in Nov so far: 2,094 in all");
    }

    @Test
    void growth_of_a_month_that_has_just_begun_is_not_known() {
        ask(Filter.FIRST);
        assertThat(series(model.growth, "Growth").points()).extracting(Point::value).containsExactly(-0.8386, 2.4057,
                -0.7668, -0.2878, null);
    }

    @Test
    void the_time_before_lies_under_the_columns_where_anything_is_known_of_it() {
        ask(Filter.FIRST);
        assertThat(ready(model.signups).series()).hasSize(1);
        ask(Filter.FIRST.with(new Range.Fixed(new Days(LocalDate.of(2025, 8, 1), LocalDate.of(2025, 9, 30)))));
        Series before = ready(model.signups).series().getLast();
        assertThat(before.role()).isEqualTo(Role.PREVIOUS);
        assertThat(before.points()).extracting(point -> point.x().brief()).containsExactly("Aug", "Sep");
        assertThat(before.points()).extracting(Point::value).containsExactly(1_084.0, 175.0);
        assertThat(before.points()).extracting(Point::note).containsExactly("Jun 2025", "Jul 2025");
    }

    @Test
    void dormant_lies_below_zero_and_everybody_active_above() {
        ask(Filter.FIRST);
        assertThat(series(model.flows, "Dormant").points())
                .allMatch(point -> point.value() != null && point.value() <= 0);
        double october = ready(model.flows).series().stream().filter(one -> !one.id().equals("Dormant"))
                .mapToDouble(one -> one.points().get(4).value()).sum();
        assertThat(october).isEqualTo(24);
    }

    @Test
    void by_day_and_by_segment_the_same_places_answer() {
        ask(Filter.FIRST.with(Granularity.DAY).with(new Range.Moving(Span.LAST_30_DAYS)).with(Segment.FINDER));
        assertThat(ready(model.signups).series().getFirst().points()).hasSize(31);
        assertThat(ready(model.tiles).getFirst().figure().figure()).isEqualTo("19");
        assertThat(ready(model.churn).series().getFirst().points()).isNotEmpty();
    }

    @Test
    void every_mark_knows_the_number_behind_it() {
        ask(Filter.FIRST);
        for (Place<Drawn> place : List.of(model.signups, model.growth, model.accounts, model.segments, model.flows,
                model.countries, model.churn, model.types)) {
            Drawn drawn = ready(place);
            assertThat(drawn.series()).isNotEmpty().allMatch(one -> drawn.origin(one).isPresent())
                    .allMatch(one -> one.points().stream().noneMatch(point -> point.key().isEmpty()));
        }
    }

    private void ask(Filter filter) {
        model.ask(SyncedSample.situation(filter));
    }

    private static Series series(Place<Drawn> place, String id) {
        return ready(place).series().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static <T> T ready(Place<T> place) {
        assertThat(place.shownProperty().get()).isInstanceOf(Loading.Ready.class);
        return ((Loading.Ready<T>) place.shownProperty().get()).value();
    }
}
