package com.chemlink.analytics.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks of Java; a program that only says so stands in for it. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    Path folder = Path.of("");
    private Path base = Path.of("");

    @BeforeEach
    void installed() throws IOException {
        base = Files.createDirectories(folder.resolve("my programs"));
        Files.createDirectories(base.resolve("lib"));
        Files.writeString(base.resolve("lib/app.jar"), "one");
        Files.createDirectories(base.resolve("bin"));
        Files.copy(Path.of("src/main/launcher/chemlink"), base.resolve("bin/chemlink"));
        Path java = Files.writeString(folder.resolve("java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "25.0.1"'; else printf '%s\\n' "$@"; fi
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void the_window_starts_with_an_archive_of_exactly_these_jars() throws Exception {
        String before = archive();
        assertThat(before).startsWith(base.resolve("lib/classes-").toString());
        Files.writeString(Path.of(before), "classes");
        assertThat(archive()).isEqualTo(before);
        assertThat(Path.of(before)).exists();

        Files.writeString(base.resolve("lib/app.jar"), "another");
        assertThat(archive()).isNotEqualTo(before);
        assertThat(Path.of(before)).as("of no use any more").doesNotExist();
    }

    @Test
    void commands_take_no_archive_and_an_export_takes_its_time() throws Exception {
        assertThat(started("status", "--verbose")).contains("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m")
                .noneMatch(word -> word.contains("Archive"))
                .endsWith("-cp", base.resolve("lib") + "/*", "com.chemlink.analytics.app.Main", "status", "--verbose");
        assertThat(started("export", "two words")).doesNotContain("-XX:TieredStopAtLevel=1")
                .endsWith("export", "two words");
        assertThat(started("benchmark")).anyMatch(word -> word.startsWith("-XX:SharedArchiveFile="));
    }

    private String archive() throws Exception {
        String option = "-XX:SharedArchiveFile=";
        return started().stream().filter(word -> word.startsWith(option)).map(word -> word.substring(option.length()))
                .findFirst().orElseThrow();
    }

    private List<String> started(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", base.resolve("bin/chemlink").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder launcher = new ProcessBuilder(command).redirectErrorStream(true);
        launcher.environment().put("CHEMLINK_JAVA", folder.resolve("java").toString());
        Process process = launcher.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
