package com.chemlink.analytics.schema.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.testing.ChildProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path folder;

    @Test
    void a_second_program_is_told_who_has_the_home_and_gets_it_once_that_one_is_killed() throws Exception {
        WorkbenchHome home = new WorkbenchHome(folder);
        try (ChildProgram other = ChildProgram.start(Holder.class, folder.toString())) {
            other.awaitLine("held");
            Failure failure = catchThrowableOfType(Failure.class, () -> HomeLock.acquire(home));
            assertThat(failure.code()).isEqualTo("HOME-IN-USE");
            assertThat(failure.sentence()).contains("process " + other.pid() + " since ");
            other.kill();
        }
        HomeLock.acquire(home).close();
    }

    @Test
    void one_program_cannot_take_a_home_twice() {
        WorkbenchHome home = new WorkbenchHome(folder);
        try (HomeLock held = HomeLock.acquire(home)) {
            Failure failure = catchThrowableOfType(Failure.class, () -> HomeLock.acquire(home));
            assertThat(failure.code()).isEqualTo("HOME-IN-USE");
            assertThat(held).isNotNull();
        }
        HomeLock.acquire(home).close();
    }

    @Test
    void a_home_that_is_a_file_is_refused_with_the_way_out() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Failure failure = catchThrowableOfType(Failure.class, () -> new WorkbenchHome(file).prepare());
        assertThat(failure.code()).isEqualTo("HOME-WRITE");
        assertThat(failure.nextStep()).contains("CHEMLINK_HOME");
    }

    @Test
    void the_environment_names_the_home() {
        assertThat(WorkbenchHome.locate(Map.of("CHEMLINK_HOME", folder.toString())).folder()).isEqualTo(folder);
        assertThat(WorkbenchHome.locate(Map.of()).folder().toString()).endsWith("chemlink-analytics");
    }

    /** Takes the home and keeps it. */
    static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (HomeLock held = HomeLock.acquire(new WorkbenchHome(Path.of(arguments[0])))) {
                System.out.println("held " + held.getClass().getSimpleName());
                System.in.read();
            }
        }
    }
}
