package com.chemlink.analytics.app.about;

import com.chemlink.analytics.app.chart.file.ChartExports;
import com.chemlink.analytics.app.chart.file.FileTarget;
import com.chemlink.analytics.app.chart.file.SavedFile;
import com.chemlink.analytics.app.notice.Notices;
import com.chemlink.analytics.etl.export.SpreadsheetText;
import com.chemlink.analytics.schema.failure.Failure;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Saves rows behind a number as CSV; nothing leaves before it is written down who takes it. */
public final class RowExports {

    /** Writes down that rows are handed on; fails where it cannot. */
    @FunctionalInterface
    public interface Audit {

        /** @param personal whether there are names or e-mail addresses among them */
        void rowsExported(String title, int rows, boolean personal);
    }

    private final FileTarget target;
    private final Audit audit;
    private final Executor background;
    private final Executor interfaceThread;
    private final Notices notices;

    public RowExports(FileTarget target, Audit audit, Executor background, Executor interfaceThread,
            Notices notices) {
        this.target = target;
        this.audit = audit;
        this.background = background;
        this.interfaceThread = interfaceThread;
        this.notices = notices;
    }

    /** @param plain those of the rows that are taken, in their order */
    public void save(String title, Rows rows, List<List<String>> plain) {
        target.choose(ChartExports.fileName(title) + "-rows.csv")
                .ifPresent(file -> background.execute(() -> save(file, title, rows, plain)));
    }

    private void save(Path file, String title, Rows rows, List<List<String>> plain) {
        try {
            audit.rowsExported(title, plain.size(), rows.personal());
            SavedFile.write(file, csv(rows, plain).getBytes(StandardCharsets.UTF_8));
            interfaceThread.execute(() -> notices.tell("%,d rows saved as %s.".formatted(plain.size(),
                    file.getFileName())));
        } catch (Failure failure) {
            interfaceThread.execute(() -> notices.warn(
                    "Nothing was saved, because it could not be written down: " + failure.sentence(),
                    failure.nextStep()));
        } catch (IOException e) {
            interfaceThread.execute(() -> notices.warn("The rows could not be written: " + SavedFile.words(e),
                    "Choose another folder."));
        }
    }

    /** Numbers stay numbers; a name that begins like a formula does not become one. */
    static String csv(Rows rows, List<List<String>> plain) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(rows.columns());
            for (List<String> row : plain) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(rows.numbers().get(i) ? row.get(i) : SpreadsheetText.harmless(row.get(i)));
                }
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
