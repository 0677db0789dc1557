package com.chemlink.analytics.etl.workspace;

import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.schema.connection.ConnectionFailures;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.embedded.RunningPostgres;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.home.HomeLock;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The three databases the program works with, wherever they are: those that are configured, and for the rest the
 * embedded server with the sample sources. Holds the home while it is open.
 */
public final class Workspace implements AutoCloseable {

    /** What it is called on the embedded server, beside sources that are somebody's own. */
    private static final String ANALYTICS = "analytics";

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<Role, DatabaseAddress> databases = new EnumMap<>(Role.class);
    private final Configuration configuration;
    private @Nullable EmbeddedPostgres embedded;

    private Workspace(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Opens everything: on the first start that includes making a server and filling the sample sources. */
    public static Workspace open(WorkbenchHome home, Configuration configuration) {
        return open(home, configuration, Opening.unheard());
    }

    public static Workspace open(WorkbenchHome home, Configuration configuration, Opening opening) {
        Workspace workspace = new Workspace(configuration);
        try {
            workspace.open.push(HomeLock.acquire(home.prepare()));
            workspace.openDatabases(home, opening);
            return workspace;
        } catch (RuntimeException | Error e) {
            workspace.close();
            throw e;
        }
    }

    /**
     * For who only reads the numbers: where another program has the home open, its analytics database is read as it
     * is, while that program goes on. Nothing is started, filled or brought to another version.
     */
    public static Workspace toRead(WorkbenchHome home, Configuration configuration) {
        try {
            return open(home, configuration);
        } catch (Failure failure) {
            if (!failure.code().equals(HomeLock.IN_USE)) {
                throw failure;
            }
            Workspace beside = new Workspace(configuration);
            DatabaseAddress analytics = beside.analyticsBeside(home).orElseThrow(() -> failure);
            beside.explaining(home, () -> AnalyticsDatabase.requireCurrent(analytics));
            beside.databases.putAll(configuration.databases());
            beside.databases.put(Role.ANALYTICS, analytics);
            return beside;
        }
    }

    /** Fails as opening our own analytics database would, where its server runs; nothing is made or changed. */
    public static void examine(WorkbenchHome home, Configuration configuration) {
        Workspace beside = new Workspace(configuration);
        try {
            beside.analyticsBeside(home).ifPresent(
                    analytics -> beside.explaining(home, () -> AnalyticsDatabase.requireUsable(analytics)));
        } catch (Failure failure) {
            if (!failure.code().equals(ConnectionFailures.NO_DATABASE)) {
                throw failure;
            }
            // The first opening makes it.
        }
    }

    private Optional<DatabaseAddress> analyticsBeside(WorkbenchHome home) {
        DatabaseAddress configured = configuration.databases().get(Role.ANALYTICS);
        return configured != null
                ? Optional.of(configured)
                : RunningPostgres.database(home,
                        sample().map(one -> BuiltInSample.name(one, Role.ANALYTICS)).orElse(ANALYTICS));
    }

    private void openDatabases(WorkbenchHome home, Opening opening) {
        databases.putAll(configuration.databases());
        SeparateDatabases.require(configuration.databases());
        Optional<Sample> sample = sample();
        if (sample.isPresent() || !databases.containsKey(Role.ANALYTICS)) {
            EmbeddedPostgres server = EmbeddedPostgres.start(home);
            open.push(server);
            embedded = server;
            Optional<BuiltInSample> builtIn = sample.map(one -> new BuiltInSample(server, one, opening));
            builtIn.ifPresent(one -> one.open().forEach(databases::putIfAbsent));
            databases.computeIfAbsent(Role.ANALYTICS,
                    _ -> builtIn.map(BuiltInSample::analytics).orElseGet(() -> server.database(ANALYTICS)));
        }
        explaining(home, () -> AnalyticsDatabase.open(database(Role.ANALYTICS)));
    }

    /** On the server of our own nobody can name another database; a new one is made where the old one is not. */
    private void explaining(WorkbenchHome home, Runnable opening) {
        try {
            opening.run();
        } catch (Failure failure) {
            if (!failure.code().equals(AnalyticsDatabase.CHANGED)
                    || configuration.databases().containsKey(Role.ANALYTICS)) {
                throw failure;
            }
            throw new Failure(failure.category(), failure.code(),
                    "The workbench's own database was made by another build, and this one cannot use it.",
                    ("Close the workbench and move %s away: the next start makes a new database, and a sync fills it. "
                            + "Earlier runs, decisions about findings and who was erased stay in the old one, which the "
                            + "build that made it can use.").formatted(EmbeddedPostgres.data(home)),
                    failure);
        }
    }

    public DatabaseAddress database(Role role) {
        return Objects.requireNonNull(databases.get(role));
    }

    /** The built-in sample that is read, where it is not somebody's production. */
    public Optional<Sample> sample() {
        return configuration.readsSample() ? Optional.of(configuration.sample()) : Optional.empty();
    }

    /** Where the addresses of the sources come from: the environment, .env or the saved settings. */
    public Optional<String> sourcesFrom() {
        return configuration.sourcesFrom();
    }

    /** The server of our own, where one is needed. */
    public Optional<EmbeddedPostgres> embedded() {
        return Optional.ofNullable(embedded);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
