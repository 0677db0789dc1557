package com.chemlink.analytics.app.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.answer.Place;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.data.Funnel;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Order;
import com.chemlink.analytics.schema.funnel.SavedFunnels;
import com.chemlink.analytics.schema.funnel.Step;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.testing.Sql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunnelsViewModelTest {

    @TempDir
    private Path home;

    private FunnelsViewModel model = new FunnelsViewModel(SyncedSample.questions(),
            new SavedFunnels(Path.of("target")));

    @BeforeEach
    void ask() {
        model = new FunnelsViewModel(SyncedSample.questions(), new SavedFunnels(home));
        model.ask(SyncedSample.situation(Filter.FIRST));
    }

    @Test
    void every_bar_is_made_of_all_who_reached_the_step_before() {
        model.draft.remove(3);
        model.draft.remove(2);
        model.draft.windowProperty().set(90);
        Drawn bars = bars();
        assertThat(values(bars, Funnel.CONVERTED)).containsExactly(2_094.0, viewedWithin90Days());
        double second = values(bars, Funnel.CONVERTED).get(1) + values(bars, Funnel.IN_WINDOW).get(1)
                + values(bars, Funnel.DROPPED).get(1);
        assertThat(second).isEqualTo(2_094.0);
    }

    @Test
    void every_figure_of_a_step_leads_to_as_many_people_as_it_says() {
        FunnelLines figures = ready(model.funnel).lines();
        assertThat(figures.lines().getFirst().cells()).hasSameSizeAs(figures.measures());
        Metric metric = figures.answer().metric();
        for (int step = 0; step < figures.keys().size(); step++) {
            String key = figures.keys().get(step);
            for (String measure : List.of("users", "dropped", "still_in_window")) {
                long people = SyncedSample.ask(sql -> new MetricReader(sql).drill(metric, figures.answer().filter(),
                        com.chemlink.analytics.schema.metric.Point.parse(metric, key), measure, 5_000,
                        new Stoppable()).total());
                assertThat(figures.lines().get(step + 1).cells().get(figures.measures().indexOf(measure)).text())
                        .as("%s %s", key, measure).isEqualTo(Figures.count(people));
            }
        }
    }

    /** Of the raw rows of the source: who viewed something within 90 days of signing up. */
    private static double viewedWithin90Days() {
        return Double.parseDouble(Sql.value(SyncedSample.analytics(), """
                SELECT count(*) FROM staging.chemlink_persons AS p
                WHERE p.deleted_at IS NULL AND EXISTS (
                    SELECT FROM staging.chemlink_view_access AS v WHERE v.person_id = p.id AND v.deleted_at IS NULL
                      AND v.created_at BETWEEN p.created_at AND p.created_at + interval '2160 hours')"""));
    }

    @Test
    void steps_are_added_moved_narrowed_and_taken_out() {
        model.draft.add(Step.Milestone.HEADLINE);
        model.draft.move(4, -1);
        assertThat(names()).containsExactly("1 Signup", "2 View", "3 Vote", "4 Has a headline", "5 Collection created");
        model.draft.remove(1);
        Step.Activity vote = (Step.Activity) model.draft.stepsProperty().get().get(1);
        StepChoices.Condition up = model.choicesProperty().get().of(vote).getFirst();
        double any = values(bars(), Funnel.CONVERTED).get(1);
        model.draft.replace(1, StepChoices.with(vote, up));
        assertThat(names().get(1)).startsWith("2 Vote: ");
        assertThat(values(bars(), Funnel.CONVERTED).get(1)).isLessThanOrEqualTo(any);
        model.draft.move(0, -1);
        assertThat(names()).hasSize(4);
    }

    @Test
    void a_value_nobody_has_is_remarked_and_a_property_there_is_not_refused_in_words() {
        assertThat(ready(model.funnel).remark()).isEmpty();
        model.draft.replace(1, Step.parse("view[type=profile]"));
        assertThat(ready(model.funnel).remark()).startsWith("No view has type profile. Did you mean PROFILE?");
        model.draft.replace(1, Step.parse("view[typ=PROFILE]"));
        assertThat(model.funnel.shownProperty().get()).isEqualTo(Loading.failed(
                "Events of the type view have no property typ.", "Did you mean type? They have type."));
        model.save("Typed wrongly");
        assertThat(model.kept.problemProperty().get())
                .isEqualTo("Events of the type view have no property typ. Did you mean type? They have type.");
        assertThat(new SavedFunnels(home).all()).isEmpty();
    }

    @Test
    void what_cannot_be_asked_is_said_and_what_is_shown_stays() {
        Drawn before = bars();
        model.draft.add(new Step.Activity("vote"));
        model.draft.remove(4);
        model.draft.move(0, 1);
        assertThat(model.draft.problemProperty().get()).isEmpty();
        model.draft.move(0, 1);
        model.draft.add(Step.Milestone.FINDER);
        model.draft.move(4, -1);
        model.draft.move(3, -1);
        model.draft.move(2, -1);
        model.draft.move(1, -1);
        assertThat(model.draft.problemProperty().get()).startsWith("A milestone has no time of its own");
        assertThat(model.funnel.shownProperty().get()).isInstanceOf(Loading.Ready.class);
        model.draft.remove(0);
        assertThat(model.draft.problemProperty().get()).isEmpty();
        assertThat(values(bars(), Funnel.CONVERTED)).hasSameSizeAs(values(before, Funnel.CONVERTED));
    }

    @Test
    void a_funnel_is_kept_under_a_name_and_opened_again() {
        List<String> done = new ArrayList<>();
        model.kept.onDone(done::add);
        model.draft.orderProperty().set(Order.ANY);
        model.draft.windowProperty().set(30);
        model.draft.byProperty().set(Breakdown.COUNTRY);
        model.save("First month");
        List<String> kept = names();
        model.draft.remove(1);
        model.draft.orderProperty().set(Order.STRICT);
        model.open("First month");
        assertThat(names()).isEqualTo(kept);
        assertThat(model.draft.orderProperty().get()).isEqualTo(Order.ANY);
        assertThat(model.draft.windowProperty().get()).isEqualTo(30);
        assertThat(new SavedFunnels(home).all()).containsOnlyKeys("First month");
        model.kept.rename("First month", "Thirty days");
        assertThat(model.kept.savedProperty().get()).containsOnlyKeys("Thirty days");
        model.save("a: b");
        assertThat(model.kept.problemProperty().get()).contains("is no name for a funnel");
        model.kept.delete("Thirty days");
        assertThat(model.kept.savedProperty().get()).isEmpty();
        assertThat(model.kept.problemProperty().get()).isEmpty();
        assertThat(done).containsExactly("Saved as First month.", "First month is called Thirty days now.",
                "Thirty days is deleted.");
    }

    @Test
    void parts_of_people_and_periods_are_told_apart() {
        Drawn parts = ready(model.parts);
        assertThat(parts.series()).extracting(Series::name).containsExactlyInAnyOrder("Standard", "Finder");
        assertThat(parts.series().stream().mapToLong(one -> Objects.requireNonNull(one.size())).sum())
                .isEqualTo(2_094);
        List<Point> trend = ready(model.trend).series().getFirst().points();
        assertThat(trend.getLast().state()).isEqualTo(State.IN_PROGRESS);
        assertThat(trend.getFirst().state()).isEqualTo(State.COMPLETE);
        assertThat(ready(model.accounts).series().getFirst().points().getFirst().value()).isEqualTo(2_094.0);
        assertThat(model.differences.shownProperty().get()).isInstanceOf(Loading.Ready.class);
        model.draft.byProperty().set(Breakdown.COHORT);
        assertThat(ready(model.parts).series()).as("months one after the other, not by their size")
                .extracting(Series::name).startsWith("Jun 2025", "Jul 2025", "Aug 2025");
    }

    private List<String> names() {
        return bars().series().getFirst().points().stream().map(point -> point.x().full()).toList();
    }

    private Drawn bars() {
        return ready(model.funnel).bars();
    }

    private static List<Double> values(Drawn drawn, String series) {
        return drawn.series().stream().filter(one -> one.id().equals(series)).findFirst().orElseThrow().points()
                .stream()
                .map(point -> Objects.requireNonNull(point.value())).toList();
    }

    private static <T> T ready(Place<T> place) {
        return ((Loading.Ready<T>) place.shownProperty().get()).value();
    }
}
