package com.chemlink.analytics.app.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void steps_are_one_two_or_five() {
        assertThat(Ticks.linear(0, 1_084, 4, true)).containsExactly(0.0, 500.0, 1_000.0);
        assertThat(Ticks.linear(0, 9, 6, true)).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0);
        assertThat(Ticks.linear(0, 0.1, 3, false)).containsExactly(0.0, 0.05, 0.1);
    }

    @Test
    void things_that_are_counted_get_no_half_ticks() {
        assertThat(Ticks.linear(0, 2, 6, true)).containsExactly(0.0, 1.0, 2.0);
    }

    @Test
    void zero_is_a_tick_wherever_the_range_holds_it() {
        assertThat(Ticks.linear(-34, 59, 6, true)).contains(0.0);
    }

    @Test
    void a_range_without_length_has_one_tick() {
        assertThat(Ticks.linear(5, 5, 4, false)).containsExactly(5.0);
    }

    @Test
    void ticks_stay_few_and_inside_for_any_range() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double low = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9) - 3);
            double high = low + random.nextDouble() * Math.pow(10, random.nextInt(9) - 3) + 1e-6;
            List<Double> ticks = Ticks.linear(low, high, 6, false);
            double slack = (high - low) * 1e-6;
            assertThat(ticks).hasSizeLessThanOrEqualTo(7).isSorted()
                    .allMatch(tick -> tick >= low - slack && tick <= high + slack);
        }
    }

    @Test
    void logarithmic_ticks_are_powers_of_ten() {
        assertThat(Ticks.logarithmic(0.001, 0.9, 5)).containsExactly(0.001, 0.01, 0.1);
        assertThat(Ticks.logarithmic(1, 1e9, 4)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void scales_turn_back_what_they_turned() {
        Scale linear = new Scale.Linear(-5, 20, 100, 300);
        Scale logarithmic = new Scale.Logarithmic(0.001, 1, 300, 10);
        assertThat(linear.value(linear.pixel(7.5))).isCloseTo(7.5, within(1e-9));
        assertThat(logarithmic.value(logarithmic.pixel(0.02))).isCloseTo(0.02, within(1e-9));
        assertThat(logarithmic.pixel(0)).isEqualTo(300);
    }
}
