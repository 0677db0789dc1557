package com.chemlink.analytics.app.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.notice.HeardNotices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Shows a folder with a program of the system, of which there may be none, or one that does not know how. */
@DisabledOnOs(OS.WINDOWS)
class FoldersTest {

    private final List<String> said = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> interfaceThread = new ArrayDeque<>();

    @TempDir
    private Path home;

    private Folders with(String program, boolean honest) {
        return new Folders(() -> {
            throw new AssertionError("no window is asked for");
        }, new HeardNotices(said), new Folders.Opener(program, honest), background::add, interfaceThread::add);
    }

    private void open(Folders folders, Path folder) {
        folders.open(folder);
        background.remove().run();
        assertThat(said).as("nothing is said in the background").isEmpty();
        interfaceThread.forEach(Runnable::run);
        interfaceThread.clear();
    }

    @Test
    void the_folder_itself_is_handed_to_the_program() throws IOException {
        Path folder = Files.createDirectory(home.resolve("an export"));
        open(with("rmdir", true), folder);
        assertThat(folder).doesNotExist();
        assertThat(said).isEmpty();
    }

    @Test
    void where_nothing_can_show_it_it_is_said_where_it_is() {
        for (String program : List.of("false", "no-such-program-that-shows-folders")) {
            said.clear();
            open(with(program, true), home);
            assertThat(said).as(program)
                    .containsExactly("This system does not say how to show a folder. It is " + home);
        }
    }

    @Test
    void a_program_whose_exit_code_says_nothing_is_believed() {
        open(with("false", Folders.Opener.of("Windows 11").honest()), home);
        assertThat(said).isEmpty();
        assertThat(Folders.Opener.of("Linux").honest()).isTrue();
    }

    @Test
    void one_that_was_taken_away_is_not_looked_for() {
        with("never started", true).open(home.resolve("gone"));
        assertThat(said).containsExactly("The folder is not there any more. It was " + home.resolve("gone"));
        assertThat(background).isEmpty();
    }
}
