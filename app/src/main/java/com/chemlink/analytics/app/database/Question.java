package com.chemlink.analytics.app.database;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jooq.ConnectionProvider;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
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
        try (Lent lent = new Lent(pool)) {
            answer = Loading.ready(query.ask(DSL.using(lent, SQLDialect.POSTGRES)));
        } catch (SQLException | RuntimeException e) {
            if (stopped()) {
                return;
            }
            answer = QueryFailures.explain(e);
        }
        tell(interfaceThread, answer);
    }

    /** A connection from the first statement on: what is known without any asks nothing. */
    private final class Lent implements ConnectionProvider, AutoCloseable {

        private final AnalyticsPool pool;
        private @Nullable Connection connection;

        Lent(AnalyticsPool pool) {
            this.pool = pool;
        }

        @Override
        public Connection acquire() {
            Connection mine = connection;
            if (mine == null) {
                mine = borrow();
                connection = mine;
                begin(mine);
            }
            return mine;
        }

        private Connection borrow() {
            try {
                return pool.connection();
            } catch (SQLException e) {
                throw new DataAccessException("No connection", e);
            }
        }

        /** It stays ours until the question is answered. */
        @Override
        public void release(Connection released) {}

        @Override
        public void close() throws SQLException {
            Connection mine = connection;
            if (mine != null) {
                end(pool, mine);
                mine.close();
            }
        }
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

    private synchronized boolean stopped() {
        return stopped;
    }

    private synchronized void begin(Connection connection) {
        if (stopped) {
            throw new CancellationException("stopped");
        }
        working = connection;
    }

    private synchronized void end(AnalyticsPool pool, Connection connection) {
        working = null;
        if (stopped) {
            // A request to cancel may still be on its way: it must not meet the next statement.
            pool.drop(connection);
        }
    }
}
