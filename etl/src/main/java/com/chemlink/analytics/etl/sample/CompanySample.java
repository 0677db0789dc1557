package com.chemlink.analytics.etl.sample;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sql.SqlScript;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two source databases of a company of any size: the same size and seed give the same rows, byte for byte. What is in
 * them, what causes what, and what is wrong in them on purpose, is told in etl/COMPANY.md.
 */
public final class CompanySample {

    /** Beyond it the numbers of events no longer fit. */
    public static final int MOST_USERS = 10_000_000;

    /** What "today" means in the sample, whatever the clock says. */
    public static final OffsetDateTime AS_OF = PublishedSample.AS_OF;

    /** Hears how far the filling is, from two threads: one per database. */
    @FunctionalInterface
    public interface Progress {

        /**
         * @param step what is being done now; the last call has done = steps
         */
        void reached(String database, String step, int done, int steps);
    }

    private final int users;
    private final long seed;

    public CompanySample(int users, long seed) {
        if (users < 1 || users > MOST_USERS) {
            throw new IllegalArgumentException("users must be from 1 to " + MOST_USERS + ", not " + users);
        }
        this.users = users;
        this.seed = seed;
    }

    /**
     * Fills both databases side by side or, unless a server is lost between the two commits at the very end, neither.
     * Cancelling stops the statements that run.
     *
     * @param chemlink a connection to an empty database, which becomes chemlink-service
     * @param engagement a connection to another empty database, which becomes engagement-platform
     */
    public void fill(Connection chemlink, Connection engagement, Cancellation cancellation,
            Progress progress) {
        try {
            EmptyDatabase service = EmptyDatabase.begin(chemlink);
            EmptyDatabase platform = EmptyDatabase.begin(engagement);
            new SideBySide(cancellation)
                    .with(chemlink, () -> fill(service, "chemlink-service", cancellation, progress))
                    .with(engagement, () -> fill(platform, "engagement-platform", cancellation, progress))
                    .run();
            check(cancellation);
            service.fixAsOf(AS_OF);
            platform.fixAsOf(AS_OF);
            chemlink.commit();
            engagement.commit();
        } catch (SQLException e) {
            throw cancellation.requested() ? cancelled(e) : EmptyDatabase.unwritable(e);
        } finally {
            EmptyDatabase.leave(chemlink);
            EmptyDatabase.leave(engagement);
        }
    }

    private void fill(EmptyDatabase database, String name, Cancellation cancellation, Progress progress)
            throws SQLException {
        List<String> files = files(name);
        database.set("sample.users", Integer.toString(users));
        database.set("sample.seed", Long.toString(seed));
        database.run(files.stream().map(file -> new SqlScript(CompanySample.class, file)).toList(), i -> {
            check(cancellation);
            progress.reached(name, step(files.get(i)), i, files.size());
        });
        progress.reached(name, "done", files.size(), files.size());
    }

    /** The files of one database, in their order: those in the folder's root are for both. */
    static List<String> files(String database) {
        String own = database + "/";
        List<String> middle = database.equals("chemlink-service")
                ? List.of("07-visits", "08-reference", "09-persons", "10-careers", "11-finder", "12-collections")
                : List.of("07-visits", "08-accounts", "09-groups", "10-posts", "11-comments", "12-mentions");
        Stream<String> company = Stream.of(
                Stream.of("01-settings", "02-keys-off", "03-calendar", "04-people", "05-lives", "06-visits"),
                middle.stream().map(own::concat),
                Stream.of("13-keys-on", own + "14-faults", "15-references-on")).flatMap(step -> step);
        return Stream.concat(Stream.of("contract/" + database + ".sql", "words.sql", "words-texts.sql"),
                company.map(step -> "company/" + step + ".sql")).toList();
    }

    /** "company/chemlink-service/12-collections.sql" is the step "collections". */
    private static String step(String file) {
        return file.replaceFirst(".*/", "").replaceFirst("^[0-9]+-", "").replaceFirst("\\.sql$", "");
    }

    private static void check(Cancellation cancellation) {
        if (cancellation.requested()) {
            throw cancelled(null);
        }
    }

    private static Failure cancelled(@Nullable SQLException e) {
        return new Failure(Category.CANCELLED, "SA-CANCELLED",
                "Filling the sample was cancelled; both databases are as empty as before.",
                "Run it again whenever you like.", e);
    }
}
