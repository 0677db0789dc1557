package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.etl.anonymity.KAnonymity;
import com.chemlink.analytics.etl.baseline.Learned;
import com.chemlink.analytics.etl.baseline.Learning;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.DatasetSource;
import com.chemlink.analytics.etl.dataset.Distribution;
import com.chemlink.analytics.etl.dataset.Field;
import com.chemlink.analytics.etl.dataset.FieldRole;
import com.chemlink.analytics.etl.dataset.Laying;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.dataset.Snapshot;
import com.chemlink.analytics.etl.leakage.LeakageCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jooq.DSLContext;

/** What the screen knows of datasets and of exports. */
final class DatasetsQuery {

    /** So many are looked at closely; the export checks all. */
    static final long LOOKED_AT = 200_000;
    private static final int FIRST = 100;

    private DatasetsQuery() {}

    static DatasetOverview overview(DSLContext sql, Dataset dataset) {
        return sql.connectionResult(connection -> inOneState(connection, snapshot -> {
            DatasetSource source = DatasetSource.of(connection, dataset, snapshot);
            SequencedMap<String, Long> words = new LinkedHashMap<>();
            if (dataset.target().isEmpty() && !dataset.labels().isEmpty()) {
                words.putAll(source.balance(dataset.labels().getFirst()));
            }
            return new DatasetOverview(dataset, source.splits(), words);
        }));
    }

    static DatasetDetails details(DSLContext sql, Dataset dataset, PseudonymKey key) {
        return sql.connectionResult(connection -> inOneState(connection, snapshot -> {
            try (DatasetRows rows = DatasetRows.lay(connection, dataset, snapshot, key, Laying.first(LOOKED_AT))) {
                List<Distribution> distributions = new ArrayList<>();
                for (Field field : rows.fields()) {
                    if (field.role() != FieldRole.ID) {
                        distributions.add(Distribution.of(rows, field));
                    }
                }
                return new DatasetDetails(dataset, snapshot, rows.more() ? rows.count() : 0, rows.fields(),
                        distributions,
                        rows.preview(FIRST), LeakageCheck.of(rows, rows.fields(), Set.of()), rows.leftOut(),
                        KAnonymity.report(rows));
            }
        }));
    }

    /** Whether anything can be learned from it, and what; nothing where it predicts nothing. */
    static Optional<Learned> learned(DSLContext sql, Dataset dataset, PseudonymKey key) {
        return dataset.target().map(label -> sql.connectionResult(connection -> inOneState(connection, snapshot -> {
            try (DatasetRows rows = DatasetRows.lay(connection, dataset, snapshot, key, Laying.all())) {
                return Learning.of(rows);
            }
        })));
    }

    static List<PastExport> exports(DSLContext sql) {
        return sql.fetch("""
                SELECT exported_at, datasets, formats, run_id, folder, rows_written, bytes, personal
                FROM ops.exports ORDER BY export_id DESC LIMIT 20""")
                .map(row -> new PastExport(row.get(0, OffsetDateTime.class), List.of(row.get(1, String[].class)),
                        List.of(row.get(2, String[].class)), row.get(3, Long.class), row.get(4, String.class),
                        row.get(5, Long.class), row.get(6, Long.class), List.of(row.get(7, String[].class))));
    }

    /** What is done with one published state. */
    private interface Look<T> {
        T at(Snapshot snapshot) throws SQLException;
    }

    private static <T> T inOneState(Connection connection, Look<T> look) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            return look.at(Snapshot.of(connection, null));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
