package com.chemlink.analytics.etl.funnel;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Asks the database that holds histories, on one connection. */
final class FunnelQuestions implements AutoCloseable {

    static final MetricFilter FILTER = MetricFilter.DEFAULT
            .withRange(new DateRange.Between(FunnelHistories.FROM, FunnelHistories.TO));

    private final FunnelHistories histories;
    private final Connection connection;
    private final MetricReader reader;

    FunnelQuestions(FunnelHistories histories, TestPostgres server) {
        this.histories = histories;
        connection = histories.stored(server).connect();
        reader = new MetricReader(DSL.using(connection, SQLDialect.POSTGRES));
    }

    List<FunnelHistories.Person> people() {
        return histories.people();
    }

    Answer answer(Metric metric, MetricFilter filter) {
        return reader.answer(metric, filter);
    }

    /** The statement that is asked. */
    String reads(Metric metric, MetricFilter filter) {
        return reader.sql(metric, filter);
    }

    /** Everybody behind a number. */
    Set<String> behind(Answer answer, AnswerRow row, String measure) {
        return reader.drill(answer.metric(), answer.filter(), answer.point(row), measure, 100_000, new Stoppable())
                .rows().stream().map(user -> String.valueOf(user.value("user_id")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
