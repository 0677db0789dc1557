package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.etl.cli.ProgramVersion;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.export.DatasetExport;
import com.chemlink.analytics.etl.export.ExportProgress;
import com.chemlink.analytics.etl.export.ExportRequest;
import com.chemlink.analytics.etl.export.ExportedDataset;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Exports from the analytics database that is open. */
public final class WorkspaceExport implements Exporter {

    private static final int K = 5;

    private final Supplier<Optional<Workspace>> workspace;
    private final Supplier<PseudonymKey> key;

    public WorkspaceExport(Supplier<Optional<Workspace>> workspace, Supplier<PseudonymKey> key) {
        this.workspace = workspace;
        this.key = key;
    }

    @Override
    public ExportedDataset run(ExportChoice choice, Cancellation cancellation, Consumer<ExportProgress> listener) {
        Workspace open = workspace.get().orElseThrow(() -> new Failure(Category.UNAVAILABLE, "EX-CLOSED",
                "The analytics database is not open.", "Wait a moment and export again.", true, null));
        return new DatasetExport(open.database(Role.ANALYTICS), key.get(), cancellation, listener)
                .run(new ExportRequest(List.of(choice.dataset()), choice.formats(), choice.folder(), choice.replace(),
                        choice.spreadsheetSafe(), choice.coarser() ? K : 0, Set.of(), null,
                        String.valueOf(System.getProperty("user.name")), ProgramVersion.text()))
                .getFirst();
    }
}
