package com.chemlink.analytics.app.activation;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.data.Funnel;
import com.chemlink.analytics.app.chart.data.Interval;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ActivationViewModelTest {

    private final ActivationViewModel model = new ActivationViewModel(SyncedSample.questions());

    @Test
    void the_tiles_say_counts_first_then_the_rate_with_its_interval() {
        ask(Filter.FIRST);
        assertThat(ready(model.tiles)).map(Told::figure).extracting(KpiFigure::label, KpiFigure::figure,
                KpiFigure::comparison).contains(
                        Tuple.tuple("Finder active, Oct", "14 / 19", "73.7 % (51.2–88.2 %)"),
                        Tuple.tuple("Standard active, Oct", "10 / 2,075", "0.48 % (0.26–0.88 %)"));
    }

    @Test
    void the_ratio_is_from_exact_counts_and_what_was_published_is_explained() {
        ask(Filter.FIRST);
        assertThat(ready(model.comparison).note()).contains("an observation, not an experiment",
                "Published as 10 of 2,086 (153.7 ×): that counts 11 test or deleted accounts too",
                "74 % ÷ 0.5 %, it would be 148 ×");
        Point finder = ready(model.comparison).series().getFirst().points().getFirst();
        assertThat(finder.portion()).isEqualTo(new Portion(14, 19));
        assertThat(finder.interval()).isEqualTo(new Interval(0.5121, 0.8819));
    }

    @Test
    void over_all_accounts_the_published_ratio_and_probability_stand_without_an_excuse() {
        ask(Filter.FIRST.with(Population.ALL));
        KpiFigure ratio = ready(model.tiles).get(2).figure();
        assertThat(ratio.figure()).isEqualTo("153.7 ×");
        assertThat(ratio.comparison()).isEqualTo("as often active; p\u00A0=\u00A06.05\u00A0×\u00A010⁻²⁶");
        assertThat(ready(model.comparison).note()).doesNotContain("Published as");
    }

    @Test
    void one_segment_alone_is_still_compared_with_the_other() {
        ask(Filter.FIRST.with(Segment.FINDER));
        assertThat(ready(model.comparison).series()).extracting(Series::name).containsExactly("Finder", "Standard");
        assertThat(ready(model.tiles).get(1).figure().figure()).isEqualTo("10 / 2,075");
    }

    @Test
    void each_share_within_some_days_leads_to_its_own_people() {
        ask(Filter.FIRST);
        Drawn within = ready(model.within);
        Series series = within.series().getFirst();
        assertThat(series.points()).extracting(point -> within.origin(series, point).orElseThrow().measure())
                .containsExactly("within_1_day", "within_7_days", "within_30_days", "activated");
        assertThat(series.points()).map(Point::value).isSorted();
    }

    @Test
    void a_cohort_that_is_still_signing_up_has_no_rate() {
        ask(Filter.FIRST);
        Series until = ready(model.cohorts).series().getFirst();
        assertThat(until.points()).hasSize(6);
        assertThat(until.points().getLast().value()).isNull();
        assertThat(until.points()).noneMatch(point -> point.state() == State.IN_PROGRESS);
    }

    @Test
    void completeness_says_how_weakly_it_goes_with_activation() {
        ask(Filter.FIRST);
        assertThat(ready(model.completeness).note()).startsWith("A weak correlation: 0.13")
                .endsWith("not what causes what.");
        assertThat(ready(model.completeness).series().getFirst().points()).hasSize(5)
                .allMatch(point -> point.interval() != null);
    }

    @Test
    void the_funnel_begins_with_all_accounts_and_ends_with_the_finder() {
        ask(Filter.FIRST);
        Series converted = ready(model.funnel).series().stream().filter(one -> one.id().equals(Funnel.CONVERTED))
                .findFirst().orElseThrow();
        assertThat(converted.points().getFirst().value()).isEqualTo(2_094.0);
        assertThat(converted.points().getLast().value()).isEqualTo(19.0);
        assertThat(ready(model.funnel).origin(converted)).isPresent();
    }

    @Test
    void every_mark_that_is_a_number_of_the_catalogue_knows_it() {
        ask(Filter.FIRST);
        for (Place<Drawn> place : List.of(model.comparison, model.within, model.cohorts, model.completeness,
                model.signups, model.bands, model.status, model.freshness, model.journey)) {
            Drawn drawn = ready(place);
            assertThat(drawn.series()).isNotEmpty().allSatisfy(one -> assertThat(one.points()).isNotEmpty()
                    .allMatch(point -> drawn.origin(one, point).isPresent()));
        }
    }

    private void ask(Filter filter) {
        model.ask(SyncedSample.situation(filter));
    }

    private static <T> T ready(Place<T> place) {
        assertThat(place.shownProperty().get()).isInstanceOf(Loading.Ready.class);
        return ((Loading.Ready<T>) place.shownProperty().get()).value();
    }
}
