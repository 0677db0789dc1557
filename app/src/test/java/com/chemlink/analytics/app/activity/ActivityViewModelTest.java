package com.chemlink.analytics.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.answer.Told;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.data.Annotation;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.filter.Span;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Population;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivityViewModelTest {

    private static final Filter GHOSTS = Filter.FIRST.with(Population.REAL_AND_GHOST);

    private final ActivityViewModel model = new ActivityViewModel(SyncedSample.questions());

    @Test
    void the_tiles_say_the_published_figures() {
        ask(Filter.FIRST);
        assertThat(ready(model.tiles)).map(Told::figure).extracting(KpiFigure::label, KpiFigure::figure,
                KpiFigure::comparison).contains(
                        org.assertj.core.groups.Tuple.tuple("Active, 3 Nov", "7", "on the last day of the data"),
                        org.assertj.core.groups.Tuple.tuple("Active, Oct", "24", "of 2,088 reported"),
                        org.assertj.core.groups.Tuple.tuple("Social, Oct", "0", "no real person wrote"),
                        org.assertj.core.groups.Tuple.tuple("Days with activity", "18",
                                "last 30 days: mean 3.6, peak 9"));
    }

    @Test
    void a_bulk_import_that_counts_is_marked_where_it_was_and_stands_beside_who_used_the_product() {
        ask(Filter.FIRST.withBulkUpdates(true));
        assertThat(series(model.active, "Comprehensive").points().get(4).value()).isEqualTo(2_088.0);
        assertThat(series(model.active, "Used the product").points().get(4).value()).isEqualTo(24.0);
        assertThat(ready(model.active).spec().annotations()).extracting(Annotation::label)
                .containsExactly("Bulk import: 2,050");
        assertThat(ready(model.active).spec().annotations().getFirst().at().full()).isEqualTo("Oct 2025");
        assertThat(ready(model.bulk).orElseThrow().headline()).contains("2,088", "24");
        ask(Filter.FIRST);
        assertThat(ready(model.active).spec().annotations()).isEmpty();
        assertThat(ready(model.bulk)).isPresent();
    }

    @Test
    void nobody_real_has_written_and_that_is_said_with_what_the_ghosts_wrote() {
        ask(Filter.FIRST);
        Silence silence = ready(model.silence).orElseThrow();
        assertThat(silence.headline()).isEqualTo("No real person has written anything in this range.");
        assertThat(silence.detail()).contains("All 10 live posts are by 2 accounts", "302 of 312");
        assertThat(ready(model.active).series()).extracting(Series::name).doesNotContain("Wrote something");
        ask(GHOSTS);
        assertThat(ready(model.silence)).isEmpty();
        assertThat(series(model.active, "Wrote something").points().get(4).value()).isEqualTo(2.0);
    }

    @Test
    void with_the_ghosts_the_published_social_figures_are_there() {
        ask(GHOSTS);
        assertThat(values(model.posts, "Posts")).containsExactly(0.0, 0.0, 0.0, 0.0, 10.0, 0.0);
        assertThat(values(model.posters, "Posts")).containsExactly(9.0, 1.0);
        assertThat(series(model.posters, "Posts").points()).extracting(point -> point.x().full())
                .containsExactly("Writer 1", "Writer 2");
        assertThat(ready(model.content).note()).isEqualTo("302 of 312 are deleted (96.8 %)");
        assertThat(ready(model.comments).note()).startsWith("0 of 10 posts answered");
        assertThat(values(model.intensity, "Wrote")).containsExactly(0.0, 0.0, 1.0, 1.0);
        assertThat(ready(model.intensity).note()).startsWith("in Oct");
    }

    @Test
    void days_say_mean_and_peak_whatever_the_range_is() {
        ask(Filter.FIRST.with(new Range.Moving(Span.LAST_7_DAYS)).with(Granularity.DAY));
        assertThat(ready(model.daily).note()).isEqualTo("18 days with activity · mean 3.6 · peak 9");
        assertThat(series(model.daily, "Comprehensive").points()).hasSize(31);
        assertThat(series(model.active, "Comprehensive").points()).hasSize(8);
    }

    @Test
    void each_person_counts_once_in_n_or_more() {
        ask(Filter.FIRST);
        List<Double> exactly = values(model.stickiness, "Exactly n");
        List<Double> orMore = values(model.stickiness, "n or more");
        assertThat(orMore.getFirst()).isEqualTo(exactly.stream().mapToDouble(Double::doubleValue).sum());
        assertThat(orMore.getLast()).isEqualTo(exactly.getLast());
    }

    @Test
    void types_that_are_chosen_in_the_filter_are_the_only_ones() {
        ask(Filter.FIRST.withActivityTypes(Set.of("vote")));
        assertThat(ready(model.byType).series()).extracting(Series::name).containsExactly("Vote");
        assertThat(series(model.people, "People").points()).extracting(Point::value).containsExactly(8.0);
    }

    @Test
    void every_mark_knows_the_number_behind_it() {
        ask(GHOSTS);
        for (Place<Drawn> place : List.of(model.active, model.daily, model.byType, model.people, model.stickiness,
                model.intensity, model.ratio, model.countries, model.thisMonth, model.posts, model.content,
                model.comments, model.posters)) {
            Drawn drawn = ready(place);
            assertThat(drawn.series()).isNotEmpty().allMatch(one -> drawn.origin(one).isPresent())
                    .allMatch(one -> one.points().stream().noneMatch(point -> point.key().isEmpty()));
        }
    }

    private void ask(Filter filter) {
        model.ask(SyncedSample.situation(filter));
    }

    private static List<Double> values(Place<Drawn> place, String id) {
        return series(place, id).points().stream().map(point -> point.value() == null ? Double.NaN : point.value())
                .toList();
    }

    private static Series series(Place<Drawn> place, String id) {
        return ready(place).series().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static <T> T ready(Place<T> place) {
        assertThat(place.shownProperty().get()).isInstanceOf(Loading.Ready.class);
        return ((Loading.Ready<T>) place.shownProperty().get()).value();
    }
}
