package com.chemlink.analytics.app.about;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.notice.HeardNotices;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowExportsTest {

    private static final Rows ROWS = new Rows(List.of("User", "Activities"), List.of(false, true),
            List.of(List.of("a, b", "1,084"), List.of("c", "2")), List.of(List.of("a, b", "1084"), List.of("c", "2")),
            2, false, -1);

    private final List<String> told = new ArrayList<>();

    @Test
    void rows_are_written_plain_once_it_is_written_down_who_takes_them(@TempDir Path folder) throws Exception {
        List<String> audited = new ArrayList<>();
        Path file = folder.resolve("rows.csv");
        exports(file, (title, rows, personal) -> {
            assertThat(file).doesNotExist();
            audited.add("%s %d %s".formatted(title, rows, personal));
        }).save("Signups", ROWS, ROWS.plain());

        assertThat(Files.readString(file)).isEqualTo("User,Activities\r\n\"a, b\",1084\r\nc,2\r\n");
        assertThat(audited).containsExactly("Signups 2 false");
        assertThat(told).containsExactly("2 rows saved as rows.csv.");
    }

    @Test
    void a_name_is_no_formula_and_a_number_below_zero_stays_one() {
        Rows rows = new Rows(List.of("Company", "Change"), List.of(false, true), List.of(List.of("@sum(1)", "-3")), 1);
        assertThat(RowExports.csv(rows, rows.plain())).isEqualTo("Company,Change\r\n'@sum(1),-3\r\n");
    }

    @Test
    void what_cannot_be_written_down_is_not_handed_on(@TempDir Path folder) {
        Path file = folder.resolve("rows.csv");
        exports(file, (_, _, _) -> {
            throw new Failure(Category.UNAVAILABLE, "X", "The database is away.", "Wait.");
        }).save("Signups", ROWS, ROWS.plain());

        assertThat(file).doesNotExist();
        assertThat(told.getFirst()).contains("Nothing was saved").contains("The database is away.");
    }

    @Test
    void a_folder_that_is_gone_is_said_in_words(@TempDir Path folder) {
        exports(folder.resolve("gone").resolve("rows.csv"), (_, _, _) -> {}).save("Signups", ROWS, ROWS.plain());
        assertThat(told).containsExactly("The rows could not be written: the folder is gone Choose another folder.");
    }

    private RowExports exports(Path file, RowExports.Audit audit) {
        return new RowExports(_ -> Optional.of(file), audit, Runnable::run, Runnable::run, new HeardNotices(told));
    }
}
