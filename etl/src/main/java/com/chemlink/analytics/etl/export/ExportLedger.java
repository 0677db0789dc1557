package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Snapshot;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Writes down what was handed on, and to whom it may be traced. */
final class ExportLedger {

    private static final String EXPORT = """
            WITH written AS (
                INSERT INTO ops.exports (actor, datasets, formats, run_id, folder, rows_written, bytes, personal, manifest_digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING *
            )
            INSERT INTO ops.audit_log (actor, action, details)
            SELECT actor, CASE personal WHEN '{}' THEN 'export' ELSE 'export with personal data' END,
                   jsonb_build_object('export_id', export_id, 'datasets', datasets, 'formats', formats, 'run', run_id,
                                      'rows', rows_written, 'personal_columns', personal)
            FROM written""";

    private ExportLedger() {}

    static void record(Connection connection, ExportRequest request, Snapshot snapshot, List<ExportedDataset> done)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EXPORT)) {
            insert.setString(1, request.actor());
            insert.setArray(2, connection.createArrayOf("text",
                    done.stream().map(dataset -> dataset.dataset().id()).toArray()));
            insert.setArray(3, connection.createArrayOf("text",
                    request.formats().stream().map(ExportFormat::ending).sorted().toArray()));
            insert.setLong(4, snapshot.run());
            insert.setString(5, request.folder().toAbsolutePath().normalize().toString());
            insert.setLong(6, done.stream().mapToLong(ExportedDataset::rows).sum());
            insert.setLong(7, done.stream().mapToLong(ExportedDataset::bytes).sum());
            insert.setArray(8, connection.createArrayOf("text", request.personal().stream().sorted().toArray()));
            insert.setString(9, Digest.of(done.stream().map(ExportedDataset::manifestDigest)
                    .collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8)));
            insert.execute();
        }
    }
}
