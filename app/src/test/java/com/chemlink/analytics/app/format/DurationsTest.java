package com.chemlink.analytics.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({"0.00, minutes", "0.01, 10 min", "0.03, 40 min", "0.04, 1 h", "0.21, 5 h", "0.99, 24 h",
            "1.00, 1.0 days",
            "3.14, 3.1 days", "31.70, 32 days"})
    void what_took_less_than_a_day_is_told_in_hours(BigDecimal days, String words) {
        assertThat(Durations.ofDays(days)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"55, 99, 55 to 99 days", "0.03, 0.04, 40 min to 1 h", "0.21, 0.5, 5 to 12 h",
            "0, 0.01, minutes to 10 min",
            "0, 0, minutes", "0.5, 0.5, 12 h"})
    void a_unit_is_said_once(BigDecimal low, BigDecimal high, String words) {
        assertThat(Durations.betweenDays(low, high)).isEqualTo(words);
    }
}
