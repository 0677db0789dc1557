package com.chemlink.analytics.schema.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnalyticsPoolTest {

    @Test
    void whoever_waits_gets_a_connection_when_the_last_one_is_dropped() throws Exception {
        try (AnalyticsPool pool = AnalyticsPool.forReading(TestPostgres.NEWEST.database(), 1)) {
            FutureTask<Boolean> second = new FutureTask<>(() -> answers(pool));
            Thread waiting = new Thread(second);
            try (Connection first = pool.connection()) {
                waiting.start();
                while (waiting.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
                // The pool first sees for itself that it has none to give.
                Thread.sleep(200);
                pool.drop(first);
            }
            assertThat(second.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean answers(AnalyticsPool pool) throws SQLException {
        try (Connection connection = pool.connection()) {
            return connection.isValid(5);
        }
    }
}
