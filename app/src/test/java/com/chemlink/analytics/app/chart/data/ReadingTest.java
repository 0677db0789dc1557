package com.chemlink.analytics.app.chart.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final Position OCTOBER = Position.of(YearMonth.of(2025, 10));

    @Test
    void a_rate_from_few_people_shows_its_counts_first() {
        Point finder = Point.rate(OCTOBER, 14, 19).between(0.512, 0.882);
        assertThat(Reading.value(Unit.rate(), finder)).isEqualTo("14 of 19");
        assertThat(Reading.details(Unit.rate(), finder)).isEqualTo("73.7 % · 95 %: 51.2–88.2 %");
    }

    @Test
    void a_rate_from_many_people_shows_itself_first() {
        Point standard = Point.rate(OCTOBER, 10, 2_086).between(0.0026, 0.0088);
        assertThat(Reading.value(Unit.rate(), standard)).isEqualTo("0.48 %");
        assertThat(Reading.details(Unit.rate(), standard)).isEqualTo("10 of 2,086 · 95 %: 0.26–0.88 %");
    }

    @Test
    void what_is_not_known_is_a_dash_and_never_zero() {
        assertThat(Reading.value(Unit.people(), Point.unknown(OCTOBER))).isEqualTo("–");
        assertThat(Reading.value(Unit.rate(), Point.rate(OCTOBER, 0, 0))).isEqualTo("–");
    }

    @Test
    void a_rate_of_few_is_its_counts_in_a_cell_too() {
        assertThat(Reading.label(Unit.rate(), Point.rate(OCTOBER, 1, 1))).isEqualTo("1 of 1");
        assertThat(Reading.label(Unit.rate(), Point.rate(OCTOBER, 11, 175))).isEqualTo("6.3 %");
        assertThat(new Portion(0, 5).share()).isEqualTo("0 of 5");
        assertThat(new Portion(0, 0).share()).isEqualTo("–");
    }

    @Test
    void a_sentence_says_whose_value_where_and_in_which_state() {
        ChartSpec spec = ChartSpec.of(Kind.BARS, "Signups", Unit.people());
        Series series = new Series("Signups", Tone.ACCENT, List.of());
        assertThat(Reading.sentence(spec, series, Point.at(OCTOBER, 1).inProgress("3 days in")))
                .isEqualTo("Signups, Oct 2025: 1 person (in progress · 3 days in)");
    }

    @Test
    void positions_are_short_on_axes_full_in_words_and_plain_for_machines() {
        Position week = Position.week(LocalDate.of(2025, 10, 6));
        assertThat(week.brief()).isEqualTo("6 Oct");
        assertThat(week.full()).isEqualTo("Week of 6 Oct 2025");
        assertThat(OCTOBER.plain()).isEqualTo("2025-10");
        assertThat(Position.of(12_000.0).brief()).isEqualTo("12 k");
        assertThat(Position.of(12_000.0).plain()).isEqualTo("12000");
    }

    @Test
    void an_interval_cannot_run_backwards() {
        assertThatThrownBy(() -> new Interval(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void data_without_a_single_value_is_empty() {
        assertThat(ChartData.of(new Series("A", Tone.ACCENT, List.of(Point.unknown(OCTOBER)))).isEmpty()).isTrue();
        assertThat(ChartData.of(new Series("A", Tone.ACCENT, List.of(Point.at(OCTOBER, 0)))).isEmpty()).isFalse();
    }

    @Test
    void a_table_sorts_by_number_and_puts_unknown_last() {
        DataTable.Cell small = new DataTable.Cell("99", 99.0);
        DataTable.Cell large = new DataTable.Cell("1,084", 1_084.0);
        DataTable.Cell none = new DataTable.Cell("–", null);
        assertThat(List.of(none, large, small).stream().sorted()).containsExactly(small, large, none);
    }

    @Test
    void a_heatmap_as_a_table_has_its_rows_down_and_says_what_is_so_far() {
        Series july = new Series("Jul 2025", Tone.ACCENT, List.of(Point.rate(Position.of("Month 1"), 11, 175),
                Point.rate(Position.of("Month 2"), 1, 175).inProgress("3 days in"),
                Point.notStarted(Position.of("Month 3")))).sized(175);
        DataTable table = DataTable.of(ChartSpec.of(Kind.HEATMAP, "Retention", Unit.rate()).rowsCalled("Signed up"),
                ChartData.of(july));
        assertThat(table.headings()).containsExactly("Signed up", "People", "Month 1", "Month 2", "Month 3");
        assertThat(table.rows().getFirst()).extracting(DataTable.Cell::text)
                .containsExactly("Jul 2025", "175", "6.3 %", "0.57 % so far", "");
    }
}
