package com.chemlink.analytics.app.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static final Metric RETENTION = Catalogue.get("retention");
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 6);

    @Test
    void where_a_number_stands_is_told_in_its_periods() {
        assertThat(place("cohort", FIRST, Granularity.MONTH)).isEqualTo("Oct 2025");
        assertThat(place("cohort", FIRST, Granularity.WEEK)).isEqualTo("week of 6 Oct 2025");
        assertThat(place("after", 1L, Granularity.WEEK)).isEqualTo("week 1");
        assertThat(place("after", 1L, Granularity.MONTH)).isEqualTo("month 1");
    }

    @Test
    void a_number_that_names_somebody_is_written_as_it_is_entered_elsewhere() {
        assertThat(Values.words(Column.of("chemlink_id", "ChemLink id", ColumnType.COUNT), 2748L, ZoneOffset.UTC))
                .isEqualTo("2748");
        assertThat(Values.words(Column.of("users", "Users", ColumnType.COUNT), 2748L, ZoneOffset.UTC))
                .isEqualTo("2,748");
    }

    private static String place(String dimension, Object value, Granularity granularity) {
        Column column = RETENTION.dimensions().stream().filter(one -> one.name().equals(dimension)).findFirst()
                .orElseThrow();
        return Values.place(column, value, granularity, ZoneOffset.UTC);
    }
}
