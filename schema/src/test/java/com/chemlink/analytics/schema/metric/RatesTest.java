package com.chemlink.analytics.schema.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatesTest {

    @Test
    void wilsons_interval() {
        assertThat(Rates.wilson(14, 19).orElseThrow().toString()).isEqualTo("Interval[low=51.21, high=88.19]");
        assertThat(Rates.wilson(10, 2086).orElseThrow().toString()).isEqualTo("Interval[low=0.26, high=0.88]");
        assertThat(Rates.wilson(0, 0)).isEmpty();
        assertThat(Rates.wilson(0, 5).orElseThrow().low()).isEqualByComparingTo("0");
        assertThat(Rates.wilson(5, 5).orElseThrow().high()).isEqualByComparingTo("100");
    }

    @Test
    void fishers_exact_test() {
        assertThat(Rates.fisher(14, 19, 10, 2086)).isCloseTo(6.05e-26, within(0.005e-26));
        assertThat(Rates.fisher(3, 4, 1, 4)).isCloseTo(0.4857142857, within(1e-9)); // the lady tasting tea, two-sided
        assertThat(Rates.fisher(5, 10, 5, 10)).isCloseTo(1, within(1e-9));
    }

    @Test
    void percentages_are_rounded_half_up_and_a_share_of_nothing_is_no_number() {
        assertThat(Rates.percent(1, 8)).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("12.50"));
        assertThat(Rates.percent(1, 3)).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("33.33"));
        assertThat(Rates.percent(1, 0)).isEmpty();
    }
}
