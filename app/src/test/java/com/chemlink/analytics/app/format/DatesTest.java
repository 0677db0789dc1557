package com.chemlink.analytics.app.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DatesTest {

    private static final Instant INSTANT = Instant.parse("2025-11-03T23:59:00Z");

    @Test
    void a_minute_names_its_zone_as_people_do() {
        assertThat(Dates.minute(INSTANT, ZoneOffset.UTC)).isEqualTo("3 Nov 2025 23:59 UTC");
        assertThat(Dates.minute(INSTANT, ZoneId.of("UTC"))).isEqualTo("3 Nov 2025 23:59 UTC");
        assertThat(Dates.minute(INSTANT, ZoneId.of("Europe/Berlin"))).isEqualTo("4 Nov 2025 00:59 CET");
    }
}
