package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Split;
import com.chemlink.analytics.etl.progress.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of rows of one dataset: one per split and format. */
final class RowFiles {

    private static final double BEGIN = 0.5;
    private static final double END = 0.9;

    private final DatasetRows rows;
    private final ExportRequest request;
    private final Cancellation cancellation;
    private final Share share;

    RowFiles(DatasetRows rows, ExportRequest request, Cancellation cancellation, Share share) {
        this.rows = rows;
        this.request = request;
        this.cancellation = cancellation;
        this.share = share;
    }

    /** @param aside a folder of what is not exported */
    List<ExportedFile> write(Path folder, Path aside) throws SQLException, IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.createDirectories(aside);
        List<Split> splits = rows.splits();
        double all = Math.max(1, splits.stream().mapToLong(Split::rows).sum() * request.formats().size());
        List<ExportedFile> files = new ArrayList<>();
        long before = 0;
        for (Split split : splits) {
            for (ExportFormat format : request.formats().stream().sorted().toList()) {
                Path file = folder.resolve("data").resolve(split.name() + "." + format.ending());
                share.tell(file.getFileName().toString(), split.rows(), BEGIN + (END - BEGIN) * before / all);
                write(file, format, split, aside);
                files.add(new ExportedFile(folder.relativize(file).toString().replace('\\', '/'), format,
                        split.name(), split.rows(), Files.size(file), Digest.of(file)));
                before += split.rows();
            }
        }
        return files;
    }

    private void write(Path file, ExportFormat format, Split split, Path aside) throws SQLException, IOException {
        switch (format) {
            case CSV -> new CsvFile(rows, cancellation).write(file, aside.resolve("rows.csv"), split.name(),
                    request.spreadsheetSafe());
            case PARQUET -> new ParquetFile(rows).write(file, split.name(), metadata(split));
        }
    }

    private Map<String, String> metadata(Split split) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("dataset", rows.dataset().id());
        metadata.put("row", rows.dataset().row());
        metadata.put("split", split.name());
        metadata.put("run", Long.toString(rows.snapshot().run()));
        metadata.put("as_of", rows.snapshot().asOf().toString());
        metadata.put("program", "ChemLink Analytics Workbench " + request.program());
        return metadata;
    }
}
