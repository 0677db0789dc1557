package com.chemlink.analytics.etl.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command sees of the world, so that a test can give it another one.
 *
 * @param terminal whether somebody is watching, rather than a file or another program
 */
public record Surroundings(Map<String, String> environment, Path workingFolder, PrintWriter out, PrintWriter err,
        boolean terminal) {

    static Surroundings ofThisProcess() {
        return new Surroundings(System.getenv(), Path.of("").toAbsolutePath(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
    }
}
