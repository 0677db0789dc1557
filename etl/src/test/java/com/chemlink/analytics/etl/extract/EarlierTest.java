package com.chemlink.analytics.etl.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.source.SourceInstant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a source need not be looked at, because no transaction can have changed it. */
class EarlierTest {

    private static final OffsetDateTime ANY = OffsetDateTime.parse("2025-11-03T00:00:00Z");

    @ParameterizedTest(name = "{5}")
    @CsvSource(nullValues = "-",
            textBlock = """
                    100, 100, one, 100, one, true,  nothing was under way and nothing has ended since
                    100, 100, one, 101, one, false, something has ended since
                    100, 102, one, 102, one, false, number 100 was under way while 101 ended; it may have ended without a trace in the next number
                    100, 100, one, 100, two, false, another server
                    100, 100, -,   100, -,   false, servers that do not say who they are""")
    void a_source_is_as_it_was(long xmin, long xmax, @Nullable String was, long xmaxNow, @Nullable String is,
            boolean still, String why) {
        Earlier earlier = new Earlier(ANY, xmin, xmax, was, List.of(), Map.of());
        assertThat(earlier.isStill(new SourceInstant(ANY, xmin, xmaxNow, is, "18.6", false))).as(why).isEqualTo(still);
    }
}
