package com.chemlink.analytics.app.database;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One query on its way to the database and back. */
final class Question<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Question.class);

    private final Query<T> query;
    private final BiConsumer<Question<T>, Loading<T>> answered;
    private @Nullable Connection working;
    private boolean stopped;
    private boolean told;

    Question(Query<T> query, BiConsumer<Question<T>, Loading<T>> answered) {
        this.query = query;
        this.answered = answered;
    }

    void run(AnalyticsPool pool, Executor interfaceThread) {
        Loading<T> answer;
        try (Connection connection = pool.connection()) {
            if (!begin(connection)) {
                return;
            }
            try {
                DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
                answer = Loading.ready(query.ask(sql));
            } finally {
                end(pool, connection);
            }
        } catch (SQLException | RuntimeException e) {
            answer = QueryFailures.explain(e);
        }
        tell(interfaceThread, answer);
    }

    /** Answers on the interface thread, at most once: a lost connection may have answered already. */
    void tell(Executor interfaceThread, Loading<T> answer) {
        synchronized (this) {
            if (stopped || told) {
                return;
            }
            told = true;
        }
        interfaceThread.execute(() -> answered.accept(this, answer));
    }

    /** Stops the statement that is running; never one that came after it on the same connection. */
    synchronized void stop() {
        stopped = true;
        if (working != null) {
            try {
                working.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                // It may be lost, which ends the statement as well.
                LOG.debug("A statement could not be cancelled", e);
            }
        }
    }

    private synchronized boolean begin(Connection connection) {
        if (stopped) {
            return false;
        }
        working = connection;
        return true;
    }

    private synchronized void end(AnalyticsPool pool, Connection connection) {
        working = null;
        if (stopped) {
            // A request to cancel may still be on its way: it must not meet the next statement.
            pool.drop(connection);
        }
    }
}
