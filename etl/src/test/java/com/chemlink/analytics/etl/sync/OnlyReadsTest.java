package com.chemlink.analytics.etl.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.etl.sample.PublishedSample;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.etl.source.SourceSession;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.embedded.EmbeddedPostgres;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sources' own server writes down of a sync: reads, and nothing else. */
class OnlyReadsTest {

    private static final String ENTRY = "chemlink-analytics@";

    /** Everything else is a write, or something that nobody has thought about. */
    private static final List<Pattern> ALLOWED = Stream.of(
            "COPY \\(SELECT [^;]*\\) TO STDOUT \\(FORMAT binary\\)",
            "(SELECT|WITH)\\b[^;]*",
            "BEGIN( ISOLATION LEVEL REPEATABLE READ| READ ONLY)*", "COMMIT", "ROLLBACK",
            "SET TRANSACTION SNAPSHOT '[-0-9A-F]+'",
            "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY",
            "SET default_transaction_read_only = on",
            "SET (statement_timeout|lock_timeout|idle_in_transaction_session_timeout) = \\d+",
            "SET (extra_float_digits|application_name) = [^;]*")
            .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL)).toList();

    /** What a SELECT could hide. */
    private static final Pattern WRITES = Pattern.compile(
            "\\b(INSERT|UPDATE|DELETE|TRUNCATE|MERGE|CREATE|ALTER|DROP|GRANT|REVOKE|LOCK|VACUUM|INTO|nextval|setval|lo_\\w+|dblink\\w*)\\b|FOR (UPDATE|SHARE)",
            Pattern.CASE_INSENSITIVE);

    @TempDir
    Path folder;

    @Test
    void every_statement_of_a_full_sync_is_a_read() throws IOException {
        List<String> statements;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, Map.of("log_statement", "all",
                "log_line_prefix", "<%a@%d:%p>", "log_min_messages", "log", "shared_buffers", "64MB"))) {
            DatabaseAddress service = server.database("service");
            DatabaseAddress platform = server.database("platform");
            fill(service, platform);
            long filled = Files.size(folder.resolve("server.log"));
            new Syncs(service, platform, AnalyticsDatabase.open(TestPostgres.NEWEST.database()), ZoneOffset.UTC).full();
            statements = statements(Files.readString(folder.resolve("server.log")).substring((int) filled));
        }
        assertThat(statements).as("a COPY for each table").filteredOn(sql -> sql.startsWith("COPY")).hasSize(26);
        assertThat(statements).allSatisfy(sql -> {
            assertThat(ALLOWED).as(sql).anyMatch(allowed -> allowed.matcher(sql).matches());
            if (!sql.startsWith("SET")) {
                assertThat(WRITES.matcher(sql.replaceAll("'[^']*'", "''")).find()).as(sql).isFalse();
            }
        });
    }

    private static void fill(DatabaseAddress service, DatabaseAddress platform) {
        try (Connection one = service.connect(); Connection other = platform.connect()) {
            PublishedSample.fill(one, other);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements of our sessions; a line without a prefix goes on with the one before. */
    private static List<String> statements(String log) {
        return Stream.of(log.split("\\n(?=<)"))
                .filter(entry -> entry.startsWith("<" + ENTRY) || entry.contains("<" + ENTRY))
                .map(entry -> entry.replaceFirst("(?s)^.*?>\\w+:  ", ""))
                .filter(entry -> entry.matches("(?s)(statement|execute [^:]*): .*"))
                .map(entry -> entry.replaceFirst("^(statement|execute [^:]*): ", "").strip()).toList();
    }

    @Test
    void the_server_refuses_every_kind_of_write_through_our_sessions_though_the_account_could() throws SQLException {
        Syncs syncs = Syncs.synced(TestPostgres.NEWEST);
        try (SourceSession session = SourceSession.open(SourceKit.ENGAGEMENT, syncs.engagement(),
                SourceLimits.DEFAULT)) {
            for (Connection connection : session.connections()) {
                for (String write : List.of("INSERT INTO posts SELECT * FROM posts LIMIT 1",
                        "UPDATE posts SET type = 'x'",
                        "DELETE FROM posts", "TRUNCATE reports", "CREATE TABLE mine (id int)", "DROP TABLE reports",
                        "CREATE INDEX ON posts (type)", "ALTER TABLE posts ADD COLUMN mine int",
                        "COPY reports FROM STDIN",
                        "SELECT * FROM posts FOR UPDATE", "SELECT lo_create(0)", "GRANT SELECT ON posts TO PUBLIC",
                        "COMMENT ON TABLE posts IS 'mine'", "VACUUM posts")) {
                    refused(connection, write);
                }
            }
        }
        assertThat(Sql.value(syncs.engagement(), "SELECT count(*) FROM posts WHERE type <> 'x'")).isEqualTo("312");
    }

    private static void refused(Connection connection, String write) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> statement.execute(write));
            assertThat((Throwable) refusal).as(write).isNotNull();
            assertThat(refusal.getSQLState()).as(write).isIn("25006", "25001");
        }
        connection.rollback();
    }
}
