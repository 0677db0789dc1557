package com.chemlink.analytics.etl.metric;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The zone of the machine moves no number: the driver tells it to the server, and no definition may listen. */
class MachineZonesTest {

    private static final TimeZone OURS = TimeZone.getDefault();
    private static final List<String> HERE = everything();

    @ParameterizedTest
    @ValueSource(strings = {"America/St_Johns", "Asia/Kolkata", "Pacific/Kiritimati"})
    void every_number_is_the_same_in_another_zone(String zone) {
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(everything()).isEqualTo(HERE);
        } finally {
            TimeZone.setDefault(OURS);
        }
    }

    private static List<String> everything() {
        return SyncedSample.ask(reader -> Catalogue.all().stream().map(Metric::id)
                .map(id -> id + Values.rows(reader.answer(Catalogue.get(id), MetricFilter.DEFAULT))).toList());
    }
}
