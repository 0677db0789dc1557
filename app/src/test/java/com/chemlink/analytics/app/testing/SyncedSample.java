package com.chemlink.analytics.app.testing;

import com.chemlink.analytics.app.database.AnalyticsPool;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.Sync;
import com.chemlink.analytics.etl.sync.SyncTask;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The published sample, synced once for all tests that only read it. */
public final class SyncedSample {

    private static final SyncedSample ONLY = new SyncedSample();

    private final Workspace workspace;
    private final AnalyticsPool pool;

    private SyncedSample() {
        try {
            Path folder = Files.createTempDirectory("chemlink-app-tests");
            WorkbenchHome home = new WorkbenchHome(folder);
            Configuration configuration = Configuration.load(Map.of("CHEMLINK_HOME", folder.toString()), folder, home);
            workspace = Workspace.open(home, configuration);
            Runtime.getRuntime().addShutdownHook(new Thread(workspace::close));
            new Sync(new SyncTask(Reach.everything(), workspace.database(Role.CHEMLINK),
                    workspace.database(Role.ENGAGEMENT), workspace.database(Role.ANALYTICS), configuration.timeZone(),
                    configuration.limits(), false, "test", new Cancellation(), _ -> {})).run();
            pool = AnalyticsPool.forReading(workspace.database(Role.ANALYTICS), 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Workspace workspace() {
        return ONLY.workspace;
    }

    /** Questions that are answered before {@code ask} returns. */
    public static Questions questions() {
        Questions questions = new Questions(Runnable::run, Runnable::run);
        questions.answerFrom(ONLY.pool);
        return questions;
    }

    public static Situation situation(Filter filter) {
        return new Situation(filter, ask(sql -> Published.read(sql).orElseThrow()));
    }

    public static <T> T ask(Function<DSLContext, T> query) {
        try (Connection connection = ONLY.pool.connection()) {
            return query.apply(DSL.using(connection, SQLDialect.POSTGRES));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
