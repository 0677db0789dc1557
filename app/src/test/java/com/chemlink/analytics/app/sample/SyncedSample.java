package com.chemlink.analytics.app.sample;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Query;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.Sync;
import com.chemlink.analytics.etl.sync.SyncTask;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * The published sample in two databases, synced into a third on first use, for all tests that only ask. Whoever wants to
 * change something takes databases of their own.
 */
public final class SyncedSample {

    /** In a class of its own: the sync's threads come back here, and would wait for this class to be initialised. */
    private static final class Once {
        private static final DatabaseAddress CHEMLINK = TestPostgres.NEWEST.database();
        private static final DatabaseAddress ENGAGEMENT = TestPostgres.NEWEST.database();
        private static final DatabaseAddress ANALYTICS = synced(CHEMLINK, ENGAGEMENT);
        private static final AnalyticsPool POOL = AnalyticsPool.forReading(ANALYTICS, 3);

        private Once() {}
    }

    private SyncedSample() {}

    private static DatabaseAddress synced(DatabaseAddress chemlink, DatabaseAddress engagement) {
        try (Connection service = chemlink.connect(); Connection platform = engagement.connect()) {
            PublishedSample.fill(service, platform);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        DatabaseAddress analytics = AnalyticsDatabase.open(TestPostgres.NEWEST.database());
        new Sync(new SyncTask(Reach.everything(), chemlink, engagement, analytics, ZoneOffset.UTC, SourceLimits.DEFAULT,
                false, "test", new Cancellation(), _ -> {})).run();
        return analytics;
    }

    public static DatabaseAddress analytics() {
        return Once.ANALYTICS;
    }

    /** What a query answers. */
    public static <T> T ask(Query<T> query) {
        try (Connection connection = Once.POOL.connection()) {
            return query.ask(DSL.using(connection, SQLDialect.POSTGRES));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For view models: every question is answered before asking it returns. */
    public static Questions questions() {
        return questions(Runnable::run);
    }

    /** @param background where questions wait for their turn */
    public static Questions questions(Executor background) {
        Questions questions = new Questions(background, Runnable::run);
        questions.answerFrom(Once.POOL);
        return questions;
    }

    /** A filter over what is published; {@link Filter#FIRST} is the six months from June, by month, bulk updates out. */
    public static Situation situation(Filter filter) {
        return new Situation(filter, ask(sql -> Published.read(sql).orElseThrow()));
    }

    /** The three databases as the program is told of them. */
    public static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        Map.of("CHEMLINK_PRD", Once.CHEMLINK, "ENGAGEMENT_PRD", Once.ENGAGEMENT, "ANALYTICS",
                Once.ANALYTICS)
                .forEach((name, address) -> {
                    environment.put(name + "_DB_HOST", address.host());
                    environment.put(name + "_DB_PORT", String.valueOf(address.port()));
                    environment.put(name + "_DB_NAME", address.database());
                    environment.put(name + "_DB_USER", address.user());
                    environment.put(name + "_DB_PASSWORD", address.password().reveal());
                    environment.put(name + "_DB_SSLMODE", address.sslMode().text());
                });
        return environment;
    }
}
