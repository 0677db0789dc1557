package com.chemlink.analytics.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @Test
    void counts_are_grouped_and_negative_ones_have_a_real_minus() {
        assertThat(Figures.count(1_084)).isEqualTo("1,084");
        assertThat(Figures.count(-19)).isEqualTo("\u221219");
        assertThat(Figures.count(-0.2)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.7368421 | 73.7 %
            0.00479386 | 0.48 %
            0.0313 | 3.1 %
            0.01 | 1.0 %
            0.00995 | 1.0 %
            0 | 0 %
            1 | 100 %
            0.99999 | > 99.9 %
            0.00001 | < 0.01 %
            """)
    void rates_carry_as_many_decimals_as_mean_something(double fraction, String text) {
        assertThat(Figures.rate(fraction)).isEqualTo(text);
    }

    @Test
    void changes_always_have_their_sign() {
        assertThat(Figures.change((175 - 1084) / 1084.0)).isEqualTo("\u221283.86 %");
        assertThat(Figures.change((596 - 175) / 175.0)).isEqualTo("+240.57 %");
        assertThat(Figures.change(0)).isEqualTo("0.00 %");
    }

    @Test
    void both_ends_of_an_interval_share_one_unit() {
        assertThat(Figures.rateInterval(0.512, 0.882)).isEqualTo("51.2–88.2 %");
        assertThat(Figures.rateInterval(0.0026, 0.0088)).isEqualTo("0.26–0.88 %");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1200 | 1,200
            12000 | 12 k
            2500000 | 2.5 M
            0.3 | 0.3
            -40 | \u221240
            """)
    void axes_are_short(double value, String text) {
        assertThat(Figures.compact(value)).isEqualTo(text);
    }

    @Test
    void the_smallest_probabilities_are_told_by_their_power_of_ten() {
        assertThat(Figures.probability(0.0312)).isEqualTo("p\u00A0=\u00A00.031");
        assertThat(Figures.probability(6.0512e-26)).isEqualTo("p\u00A0=\u00A06.05\u00A0×\u00A010⁻²⁶");
        assertThat(Figures.probability(0.00099996)).isEqualTo("p\u00A0=\u00A01.00\u00A0×\u00A010⁻³");
    }

    @Test
    void dates_read_as_in_a_letter() {
        LocalDate day = LocalDate.of(2025, 11, 3);
        assertThat(Dates.day(day)).isEqualTo("3 Nov 2025");
        assertThat(Dates.shortDay(day)).isEqualTo("3 Nov");
        assertThat(Dates.month(day)).isEqualTo("Nov 2025");
    }
}
