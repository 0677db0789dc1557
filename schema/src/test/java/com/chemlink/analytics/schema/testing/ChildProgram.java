package com.chemlink.analytics.schema.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Another Java program on this test's class path, to be killed. */
public final class ChildProgram implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private ChildProgram(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static ChildProgram start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /**
     * @param wrapper a program and its arguments, at whose end the command to run is put
     */
    public static ChildProgram start(List<String> wrapper, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ChildProgram(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** The first line that begins like this, without its beginning; a program that says nothing for long is killed. */
    public String awaitLine(String beginning) throws IOException {
        CompletableFuture<Void> patience = CompletableFuture.runAsync(process::destroyForcibly,
                CompletableFuture.delayedExecutor(3, TimeUnit.MINUTES));
        try {
            return readUntil(beginning);
        } finally {
            patience.cancel(false);
        }
    }

    private String readUntil(String beginning) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length()).strip();
            }
            seen.add(line);
        }
        throw new IllegalStateException("the program ended without saying " + beginning + ": " + seen);
    }

    public long pid() {
        return process.pid();
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
