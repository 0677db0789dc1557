package com.chemlink.analytics.etl.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.chemlink.analytics.schema.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFoldersTest {

    /** No system gives a process such a number. */
    private static final long NOBODY = 999_999_999_999L;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void what_a_killed_program_left_beside_is_removed_by_the_next() throws IOException {
        written(".activation-%d-1".formatted(NOBODY));
        written(".activation-%d-2".formatted(ProcessHandle.current().pid()));
        written(".engagement-%d-3".formatted(NOBODY));

        try (TargetFolders folders = new TargetFolders(folder, List.of("activation"), false)) {
            Files.writeString(folders.aside("activation").resolve("rows.csv"), "new");
            folders.settle();
        }

        assertThat(inside()).containsExactlyInAnyOrder("activation",
                ".activation-%d-2".formatted(ProcessHandle.current().pid()), ".engagement-%d-3".formatted(NOBODY));
        assertThat(folder.resolve("activation/rows.csv")).hasContent("new");
    }

    @Test
    void what_was_there_is_back_where_a_program_was_killed_before_the_new_was_in_its_place() throws IOException {
        written(".activation-%d-1".formatted(NOBODY));
        written(".activation-%d-1-old".formatted(NOBODY));

        assertThatThrownBy(() -> new TargetFolders(folder, List.of("activation"), false)).isInstanceOf(Failure.class)
                .hasMessageContaining("is there already");

        assertThat(inside()).containsExactly("activation");
        assertThat(folder.resolve("activation/rows.csv")).hasContent(".activation-%d-1-old".formatted(NOBODY));
    }

    @Test
    void what_was_replaced_goes_where_the_new_is_in_its_place() throws IOException {
        written("activation");
        written(".activation-%d-1-old".formatted(NOBODY));

        new TargetFolders(folder, List.of("activation"), true).close();

        assertThat(inside()).containsExactly("activation");
        assertThat(folder.resolve("activation/rows.csv")).hasContent("activation");
    }

    private void written(String name) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(name)).resolve("rows.csv"), name);
    }

    private List<String> inside() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
