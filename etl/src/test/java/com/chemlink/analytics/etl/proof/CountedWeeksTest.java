package com.chemlink.analytics.etl.proof;

import static com.chemlink.analytics.etl.proof.Histories.CHEMLINK;
import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** The flows of weeks that every sync counts, of somebody who is alone there: whatever is counted is what became of them. */
class CountedWeeksTest {

    private static final Metric FLOWS = Catalogue.get("lifecycle_flows");

    @Test
    void weeks_follow_each_other_where_the_clocks_go_back() throws SQLException {
        weeks("long night", "2025-10-01", "2025-10-20 resurrecting", "2025-10-27 returning", "2025-11-03 dormant");
    }

    @Test
    void a_week_of_the_signup_is_new_and_each_lapse_counts_once() throws SQLException {
        weeks("lapsed twice", "2025-03-24", "2025-03-31 new", "2025-04-07 dormant", "2025-06-02 resurrecting",
                "2025-06-09 dormant", "2025-06-30 resurrecting", "2025-07-07 dormant");
    }

    @Test
    void who_did_something_after_as_of_is_in_the_week_of_it() throws SQLException {
        weeks("tomorrow", "2025-10-20", "2025-11-03 resurrecting");
    }

    private static void weeks(String name, String from, String... flows) throws SQLException {
        MetricFilter filter = Question.of(CHEMLINK, Granularity.WEEK, LocalDate.parse(from), Set.of()).filter();
        List<Person> alone = List.of(StoredHistories.PEOPLE.named(name));
        try (Connection connection = StoredHistories.stored(alone, Histories.AS_OF)) {
            Answer answer = new MetricReader(DSL.using(connection, SQLDialect.POSTGRES)).answer(FLOWS, filter);
            assertThat(answer.sql()).contains("aggregates.user_flows");
            assertThat(answer.rows().stream().flatMap(row -> Stream.of("new", "returning", "resurrecting", "dormant")
                    .filter(flow -> !Objects.equals(row.count(flow), 0L))
                    .map(flow -> answer.point(row) + " " + flow))).as(name).containsExactly(flows);
        }
    }
}
