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

    /** By hand: 20 × 90 / (80 × 10), and the root of 1/20 + 1/80 + 1/10 + 1/90 is 0.41667; a half each where there is a 0. */
    @Test
    void odds_ratios_with_woolfs_interval() {
        assertThat(Rates.odds(20, 100, 10, 100).toString()).isEqualTo("Odds[ratio=2.25, low=0.99, high=5.09]");
        assertThat(Rates.odds(10, 100, 20, 100).toString()).isEqualTo("Odds[ratio=0.44, low=0.20, high=1.01]");
        assertThat(Rates.odds(0, 10, 5, 10).toString()).isEqualTo("Odds[ratio=0.05, low=0.00, high=1.03]");
        assertThat(Rates.odds(7, 30, 7, 30).ratio()).isEqualByComparingTo("1");
    }

    @Test
    void percentages_are_rounded_half_up_and_a_share_of_nothing_is_no_number() {
        assertThat(Rates.percent(1, 8)).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("12.50"));
        assertThat(Rates.percent(1, 3)).hasValueSatisfying(rate -> assertThat(rate).isEqualByComparingTo("33.33"));
        assertThat(Rates.percent(1, 0)).isEmpty();
    }
}
