package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.DatasetRows;
import com.chemlink.analytics.etl.dataset.Field;
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

    private static final double BEGIN = 0.2;

    private final DatasetRows rows;
    private final List<Field> fields;
    private final ExportRequest request;
    private final Cancellation cancellation;
    private final Share share;

    RowFiles(DatasetRows rows, List<Field> fields, ExportRequest request, Cancellation cancellation, Share share) {
        this.rows = rows;
        this.fields = fields;
        this.request = request;
        this.cancellation = cancellation;
        this.share = share;
    }

    List<ExportedFile> write(Path folder) throws SQLException, IOException {
        Files.createDirectory(folder.resolve("data"));
        Path aside = Files.createDirectory(folder.resolve("aside"));
        List<Split> splits = rows.splits();
        long all = Math.max(1, splits.stream().mapToLong(Split::rows).sum());
        List<ExportedFile> files = new ArrayList<>();
        long before = 0;
        for (Split split : splits) {
            double begin = BEGIN + (1 - BEGIN) * before / all;
            double part = (1 - BEGIN) * split.rows() / all;
            files.addAll(write(folder, aside, split, begin, part));
            before += split.rows();
        }
        TargetFolders.delete(aside);
        return files;
    }

    private List<ExportedFile> write(Path folder, Path aside, Split split, double begin, double part)
            throws SQLException, IOException {
        boolean csvWanted = request.formats().contains(ExportFormat.CSV);
        boolean parquetWanted = request.formats().contains(ExportFormat.PARQUET);
        CsvFile csv = new CsvFile(rows, fields, cancellation);
        Path wanted = folder.resolve("data").resolve(split.name() + ".csv");
        Path plain = csvWanted && !request.spreadsheetSafe() ? wanted : aside.resolve("rows.csv");
        double half = parquetWanted ? part * 0.6 : part;
        List<ExportedFile> files = new ArrayList<>();
        long written = 0;
        if (parquetWanted || plain.equals(wanted)) {
            written = csv.write(plain, split.name(), false, count -> tell(wanted, count, split, begin, half));
        }
        if (csvWanted && !plain.equals(wanted)) {
            written = csv.write(wanted, split.name(), true, count -> tell(wanted, count, split, begin, half));
        }
        if (csvWanted) {
            files.add(exported(folder, wanted, ExportFormat.CSV, split, written));
        }
        if (parquetWanted) {
            Path parquet = folder.resolve("data").resolve(split.name() + ".parquet");
            share.tell(parquet.getFileName().toString(), 0, split.rows(), begin + half);
            new ParquetFile(fields, cancellation).write(plain, parquet, metadata(split), aside);
            files.add(exported(folder, parquet, ExportFormat.PARQUET, split, written));
        }
        return files;
    }

    private void tell(Path file, long count, Split split, double begin, double part) {
        share.tell(file.getFileName().toString(), count, split.rows(),
                begin + part * count / Math.max(1, split.rows()));
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

    private static ExportedFile exported(Path folder, Path file, ExportFormat format, Split split, long rows)
            throws IOException {
        return new ExportedFile(folder.relativize(file).toString().replace('\\', '/'), format, split.name(), rows,
                Files.size(file), Digest.of(file));
    }
}
