package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Laying;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.dataset.Snapshot;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.sample.FilledCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A company of 400 people with odd texts in it, synced once for all tests that only read. */
public final class SyncedCompany {

    public static final PseudonymKey KEY = new PseudonymKey("a key for tests".getBytes(StandardCharsets.UTF_8));

    private static final String ODD_TEXTS = """
            INSERT INTO glossary (id, term, meaning, category, description, created_at) VALUES
                (900001, 'quotes "and", commas', E'two\\nlines', 'odd', '', now()),
                (900002, E'carriage\\r\\nreturn', E'tab\\there', NULL, NULL, now()),
                (900003, '=1+1', '@SUM(A1)', '-2', '+3', now()),
                (900004, U&'\\+01F9EA \\0645\\0631\\062D\\0628\\0627', '\\.', '', ' ', now()),
                (900005, repeat('long ', 200000), 'a megabyte', 'odd', NULL, now());
            UPDATE companies SET name = E'Müller, "Söhne"\\n& Co' WHERE id = (SELECT min(id) FROM companies)""";

    private static final Syncs COMPANY = create();

    private SyncedCompany() {}

    private static Syncs create() {
        FilledCompany company = FilledCompany.create(TestPostgres.NEWEST, 400, 11);
        Sql.run(company.chemlink(), ODD_TEXTS);
        Syncs syncs = new Syncs(company.chemlink(), company.engagement(),
                AnalyticsDatabase.open(TestPostgres.NEWEST.database()), ZoneOffset.UTC);
        syncs.full();
        return syncs;
    }

    public static Syncs syncs() {
        return COMPANY;
    }

    /** A copy of one's own, to change. */
    public static Syncs copy() {
        TestPostgres server = TestPostgres.NEWEST;
        return new Syncs(server.copyOf(COMPANY.chemlink()), server.copyOf(COMPANY.engagement()),
                server.copyOf(COMPANY.analytics()), ZoneOffset.UTC);
    }

    /** What is done with the rows of a dataset in one transaction. */
    public interface Look<T> {
        T at(DatasetRows rows) throws SQLException;
    }

    public static <T> T look(Syncs where, Dataset dataset, Look<T> look) {
        try (Connection connection = where.analytics().connect()) {
            connection.setAutoCommit(false);
            try (DatasetRows rows = DatasetRows.lay(connection, dataset, Snapshot.of(connection, null), KEY,
                    Laying.all())) {
                return look.at(rows);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the analytics database itself answers, nothing laid out. */
    public static <T> T ask(Dataset dataset, String condition, Reading<T> reading) {
        try (Connection connection = COMPANY.analytics().connect()) {
            connection.setAutoCommit(false);
            Snapshot snapshot = Snapshot.of(connection, null);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT set_config('chemlink.known_on', '%d', true)".formatted(snapshot.run()));
                try (ResultSet row = statement.executeQuery("SELECT * FROM (%s) AS everything WHERE %s".formatted(
                        dataset.sql(snapshot), condition))) {
                    return reading.of(row);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What becomes of an answer. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Worked out by the platform's own HMAC. */
    public static String pseudonym(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("a key for tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ExportRequest request(List<Dataset> datasets, Path folder) {
        return new ExportRequest(datasets, EnumSet.allOf(ExportFormat.class), folder, false, false, 0, Set.of(), null,
                "tester", "test");
    }

    static List<ExportedDataset> export(Syncs where, ExportRequest request) {
        return new DatasetExport(where.analytics(), KEY, new Cancellation(), _ -> {}).run(request);
    }
}
