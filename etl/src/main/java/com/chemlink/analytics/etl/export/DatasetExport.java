package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.anonymity.AnonymityReport;
import com.chemlink.analytics.etl.anonymity.KAnonymity;
import com.chemlink.analytics.etl.baseline.Learned;
import com.chemlink.analytics.etl.baseline.Learning;
import com.chemlink.analytics.etl.dataset.Dataset;
import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.FieldSummary;
import com.chemlink.analytics.etl.dataset.Laying;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.dataset.Snapshot;
import com.chemlink.analytics.etl.leakage.LeakageCheck;
import com.chemlink.analytics.etl.leakage.Verdict;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;

/**
 * Hands datasets on: all of them of one state, checked first, written beside their place, written down, then renamed.
 */
public final class DatasetExport {

    private final DatabaseAddress analytics;
    private final PseudonymKey key;
    private final Cancellation cancellation;
    private final Consumer<ExportProgress> listener;

    public DatasetExport(DatabaseAddress analytics, PseudonymKey key, Cancellation cancellation,
            Consumer<ExportProgress> listener) {
        this.analytics = analytics;
        this.key = key;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    public List<ExportedDataset> run(ExportRequest request) {
        requireSense(request);
        try (TargetFolders folders = new TargetFolders(request.folder(),
                request.datasets().stream().map(Dataset::id).toList(), request.replace());
                Connection connection = analytics.connect()) {
            cancellation.watch(connection);
            try {
                return export(request, folders, connection);
            } finally {
                cancellation.forget(connection);
            }
        } catch (IOException e) {
            requireNotCancelled(e);
            throw TargetFolders.failed(request.folder(), e);
        } catch (SQLException e) {
            requireNotCancelled(e);
            throw e instanceof PSQLException ? AnalyticsFailures.explain(e) : notWritten(request, e);
        } catch (Failure e) {
            requireNotCancelled(e);
            throw e;
        }
    }

    private static Failure notWritten(ExportRequest request, SQLException e) {
        return String.valueOf(e.getMessage()).startsWith("Out of Memory")
                ? new Failure(Category.DATA_REJECTED, "DS-MEMORY",
                        "Too many texts of a dataset are too long to be written together.",
                        "Nothing was written. Shorten the longest ones at the source (hundreds of a megabyte each are too many), "
                                + "or leave that dataset out.",
                        e)
                : TargetFolders.failed(request.folder(), new IOException(e.getMessage(), e));
    }

    private List<ExportedDataset> export(ExportRequest request, TargetFolders folders, Connection connection)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Snapshot snapshot = Snapshot.of(connection, request.knownOn());
        List<ExportedDataset> done = new ArrayList<>();
        for (Dataset dataset : request.datasets()) {
            Share share = new Share(dataset.id(), done.size(), request.datasets().size(), listener);
            Path folder = folders.aside(dataset.id());
            Path spill = folder.resolve("aside");
            share.tell("Collecting", 0, 0);
            try (DatasetRows rows = DatasetRows.lay(connection, dataset, snapshot, key, new Laying(Long.MAX_VALUE,
                    request.personal(), spill, count -> share.tell("Collecting", count, 0),
                    cancellation))) {
                done.add(write(request, rows, folder, folders.place(dataset.id()), share));
            }
            TargetFolders.delete(spill);
        }
        connection.rollback();
        cancellation.check();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        ExportLedger.record(connection, request, snapshot, done);
        folders.settle();
        connection.commit();
        return done;
    }

    private ExportedDataset write(ExportRequest request, DatasetRows rows, Path aside, Path place, Share share)
            throws SQLException, IOException {
        Dataset dataset = rows.dataset();
        AnonymityReport anonymity = request.k() > 0
                ? KAnonymity.generalise(rows, request.k())
                : KAnonymity.report(rows);
        share.tell("Checking", 0, 0.45);
        List<Verdict> verdicts = LeakageCheck.of(rows, rows.fields(), request.personal());
        refuse(dataset, verdicts);
        cancellation.check();
        List<ExportedFile> files = new RowFiles(rows, request, cancellation, share).write(aside,
                aside.resolve("aside"));
        share.tell("Learning", 0, 0.9);
        Learned learned = dataset.target().isPresent() ? learned(rows, request.k() > 0) : null;
        Handed handed = new Handed(dataset, rows.snapshot(), request, key.fingerprint(), rows.fields(),
                rows.splits(), rows.balance(), FieldSummary.of(rows, rows.fields()), rows.leftOut(), verdicts,
                anonymity, learned,
                files);
        Files.writeString(aside.resolve("README.md"), DataCard.of(handed));
        Files.writeString(aside.resolve("croissant.json"), Croissant.of(handed));
        String manifest = Manifest.of(handed);
        Files.writeString(aside.resolve("manifest.json"), manifest);
        return new ExportedDataset(dataset, place, handed.rows(), files,
                Digest.of(manifest.getBytes(StandardCharsets.UTF_8)));
    }

    /** The newest are told one by one, with the day they signed up: not beside rows in which nobody is to stand out. */
    private static Learned learned(DatasetRows rows, boolean coarser) throws SQLException {
        Learned learned = Learning.of(rows);
        return coarser ? new Learned(learned.baseline(), Optional.empty()) : learned;
    }

    private static void refuse(Dataset dataset, List<Verdict> verdicts) {
        String reasons = verdicts.stream().filter(Verdict::refused).map(Verdict::detail)
                .collect(Collectors.joining("; "));
        if (!reasons.isEmpty()) {
            throw new Failure(Category.REFUSED, "DS-LEAK",
                    "'%s' was not exported: %s.".formatted(dataset.id(), reasons),
                    "Nothing was written. Report this: such data must not be learned from.");
        }
    }

    private static void requireSense(ExportRequest request) {
        request.datasets().stream().filter(dataset -> request.k() > 0 && dataset.momentsOfPeople()).findFirst()
                .ifPresent(dataset -> {
                    throw new Failure(Category.BAD_CONFIGURATION, "DS-COARSER",
                            "'%s' cannot be made coarser: its rows are moments of people, and nobody shares theirs."
                                    .formatted(dataset.id()),
                            "Leave it out, or export it as it is.");
                });
        for (String column : request.personal()) {
            if (request.datasets().stream().flatMap(dataset -> dataset.personal().stream())
                    .noneMatch(field -> field.name().equals(column))) {
                throw new Failure(Category.BAD_CONFIGURATION, "DS-PERSONAL",
                        "None of these datasets has the personal column '%s'.".formatted(column),
                        "'chemlink datasets list --columns' shows them.");
            }
        }
    }

    private void requireNotCancelled(Exception e) {
        if (cancellation.requested()) {
            throw new Failure(Category.CANCELLED, "CANCELLED", "The export was cancelled.",
                    "Nothing was written; what was there before is unchanged.", e);
        }
    }
}
