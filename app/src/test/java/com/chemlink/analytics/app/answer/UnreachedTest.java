package com.chemlink.analytics.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Known;
import com.chemlink.analytics.app.sample.SyncedSample;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A filter that does not apply to a number is said on its card, not ignored. */
class UnreachedTest {

    private static final Set<FilterPart> EXPECTED = Set.of(FilterPart.RANGE, FilterPart.POPULATION, FilterPart.SEGMENT,
            FilterPart.COUNTRY, FilterPart.TYPES);
    private static final Filter EVERYTHING_CHOSEN = Filter.FIRST.with(Population.REAL_AND_GHOST).with(Segment.FINDER)
            .withCountry("Japan").withActivityTypes(Set.of("VIEW"));
    private static final Situation SITUATION = SyncedSample.situation(EVERYTHING_CHOSEN);

    @Test
    void no_card_of_the_catalogue_ignores_a_filter_without_saying_so() {
        assertThat(Catalogue.all()).isNotEmpty().allSatisfy(metric -> {
            String words = drawn(metric).content().note();
            for (FilterPart part : EXPECTED) {
                assertThat(words.contains(part.label())).as("%s: %s, '%s'", metric.id(), part, words)
                        .isEqualTo(!metric.takes(part));
            }
        });
    }

    @Test
    void a_number_whose_past_is_not_kept_is_said_to_be_as_known_now() {
        Situation then = SyncedSample.situation(Filter.FIRST.withKnown(new Known(1, LocalDate.of(2025, 10, 20))));
        assertThat(Catalogue.all()).isNotEmpty().allSatisfy(metric -> {
            Origin origin = new Origin(metric, then.asked(), metric.measures().getFirst().name(), List.of());
            assertThat(Unreached.words(List.of(origin)).endsWith("as known now")).as(metric.id())
                    .isEqualTo(!metric.takes(FilterPart.KNOWN_ON));
        });
        Answer companies = SyncedSample.ask(Answers.query(SyncedSample.questions(), then,
                answers -> answers.to("top_companies")));
        assertThat(AnswerChart.note(companies)).isEqualTo("whatever the date range, as known now");
        assertThat(AnswerChart.of(companies, Kind.RANKING, "users").note()).as("whose card says it").isEmpty();
    }

    @Test
    void accounts_by_country_and_completeness_say_that_the_range_does_not_reach_them() {
        for (String id : List.of("geographic_distribution", "completeness_activation")) {
            Answer answer = SyncedSample.ask(Answers.query(SyncedSample.questions(),
                    SyncedSample.situation(Filter.FIRST), answers -> answers.to(id)));
            assertThat(AnswerChart.note(answer)).isEqualTo("whatever the date range");
        }
    }

    @Test
    void what_reaches_only_some_numbers_of_a_chart_is_said_so() {
        Metric without = Catalogue.get("geographic_distribution");
        Metric with = Catalogue.get("new_users_monthly");
        Drawn both = drawn(without).with(series("Signups"), origin(with));

        assertThat(both.content().note()).startsWith("in part whatever the").contains("date range");
    }

    @Test
    void it_stands_behind_a_sentence_or_a_remark_and_only_once() {
        assertThat(Unreached.below("", "whatever the segment")).isEqualTo("whatever the segment");
        assertThat(Unreached.below("complete from 80", "whatever the segment"))
                .isEqualTo("complete from 80 · whatever the segment");
        assertThat(Unreached.below("It is so.", "whatever the segment"))
                .isEqualTo("It is so. Shown whatever the segment.");
        assertThat(Unreached.below("complete · whatever the segment", "whatever the segment"))
                .isEqualTo("complete · whatever the segment");
        assertThat(Unreached.below("complete", "")).isEqualTo("complete");
    }

    private static Drawn drawn(Metric metric) {
        return Drawn.as(ChartSpec.of(Kind.BARS, metric.title(), Unit.people())).with(series("One"), origin(metric));
    }

    private static Origin origin(Metric metric) {
        return new Origin(metric, SITUATION.asked(), metric.measures().getFirst().name(), List.of());
    }

    private static Series series(String name) {
        return new Series(name, Tone.ACCENT, List.of(Point.at(Position.of("All"), 1)));
    }
}
