package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.dataset.Datasets;
import com.chemlink.analytics.etl.dataset.PseudonymKey;
import com.chemlink.analytics.etl.export.DatasetExport;
import com.chemlink.analytics.etl.export.ExportFormat;
import com.chemlink.analytics.etl.export.ExportProgress;
import com.chemlink.analytics.etl.export.ExportRequest;
import com.chemlink.analytics.etl.export.ExportedDataset;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.workspace.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chemlink export}. */
@Command(name = "export", description = "Hands datasets on: files of rows, with a manifest and a data card.")
final class ExportCommand implements Callable<Integer> {

    private final Chemlink root;

    @Parameters(paramLabel = "DATASET", arity = "1..*", description = "As 'chemlink datasets list' names them.")
    private List<String> datasets = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", split = ",",
            description = "csv, parquet or both with a comma between; both if left out.")
    private Set<ExportFormat> formats = EnumSet.allOf(ExportFormat.class);

    @Option(names = "--out", paramLabel = "DIR", required = true,
            description = "Where each dataset gets a folder of its name.")
    private Path folder = Path.of("");

    @Option(names = "--replace", description = "Replace what is there already.")
    private boolean replace;

    @Option(names = "--as-known-on", paramLabel = "RUN",
            description = "As that earlier run published it; 'chemlink status' lists the runs.")
    private @Nullable Long knownOn;

    @Option(names = "--spreadsheet-safe",
            description = "In CSV, texts that a spreadsheet would take for a formula begin with an apostrophe.")
    private boolean spreadsheetSafe;

    @Option(names = "--k", paramLabel = "NUMBER",
            description = "Make country, company, role and week of signup coarser until so many people share each combination.")
    private int k;

    @Option(names = "--personal", paramLabel = "COLUMN", split = ",",
            description = "Personal columns, by name. It is written into the audit log.")
    private Set<String> personal = new TreeSet<>();

    ExportCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Surroundings surroundings = root.surroundings();
        ExportRequest request = new ExportRequest(datasets.stream().distinct().map(Datasets::get).toList(), formats,
                surroundings.workingFolder().resolve(folder), replace, spreadsheetSafe, k, personal, knownOn,
                String.valueOf(System.getProperty("user.name")), ProgramVersion.text());
        Cancellation cancellation = new Cancellation();
        try (CtrlC _ = CtrlC.cancels(cancellation::request, root.said());
                Workspace workspace = Workspace.open(root.home(), root.configuration())) {
            List<ExportedDataset> done = new DatasetExport(workspace.database(Role.ANALYTICS),
                    PseudonymKey.of(root.home()), cancellation, this::tell).run(request);
            clear();
            PrintWriter out = surroundings.out();
            done.forEach(dataset -> out.println("%s: %,d rows, %s in %s".formatted(dataset.dataset().id(),
                    dataset.rows(), Amounts.bytes(dataset.bytes()), dataset.folder())));
            return 0;
        }
    }

    private void tell(ExportProgress progress) {
        if (root.surroundings().terminal()) {
            PrintWriter out = root.surroundings().out();
            out.print("\r\u001b[K%3.0f %%  %s  %s%s".formatted(progress.share() * 100, progress.dataset(),
                    progress.step(), progress.rows() == 0 ? "" : "  %,d rows".formatted(progress.rows())));
            out.flush();
        }
    }

    private void clear() {
        if (root.surroundings().terminal()) {
            root.surroundings().out().print("\r\u001b[K");
        }
    }
}
