package com.chemlink.analytics.etl.metric;

import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The published sample, synced once for all tests that only ask. */
final class SyncedSample {

    private static final Syncs SAMPLE = synced();

    private SyncedSample() {}

    private static Syncs synced() {
        Syncs sample = Syncs.ofPublishedSample(TestPostgres.NEWEST);
        sample.full();
        return sample;
    }

    static Syncs syncs() {
        return SAMPLE;
    }

    static <T> T ask(Function<MetricReader, T> question) {
        return ask(SAMPLE, question);
    }

    static <T> T ask(Syncs where, Function<MetricReader, T> question) {
        try (Connection connection = where.analytics().connect()) {
            DSLContext database = DSL.using(connection, SQLDialect.POSTGRES);
            return question.apply(new MetricReader(database));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
