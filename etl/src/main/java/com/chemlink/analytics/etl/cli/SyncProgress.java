package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.progress.Phase;
import com.chemlink.analytics.etl.progress.SyncEvent;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Shows a running sync: on a terminal one bar that moves, elsewhere a plain line for each thing that is done.
 */
final class SyncProgress implements Consumer<SyncEvent>, AutoCloseable {

    private static final int BAR = 28;
    private static final Duration BETWEEN_DRAWINGS = Duration.ofMillis(80);

    private final PrintWriter out;
    private final boolean terminal;
    private final Map<String, Long> expected = new LinkedHashMap<>();
    private final Map<String, Long> passed = new LinkedHashMap<>();
    private final long begun = System.nanoTime();
    private String current = "";
    private Phase phase = Phase.CHECK;
    private long lastDrawn;

    private SyncProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    static SyncProgress on(Surroundings surroundings) {
        return new SyncProgress(surroundings.terminal() ? surroundings.out() : surroundings.err(),
                surroundings.terminal());
    }

    @Override
    public synchronized void accept(SyncEvent event) {
        switch (event) {
            case SyncEvent.PhaseStarted started -> {
                phase = started.phase();
                say("%-10s".formatted(phase.label()).strip());
            }
            case SyncEvent.TableQueued queued -> expected.put(queued.table(), queued.estimatedRows());
            case SyncEvent.TableProgress progress -> {
                passed.put(progress.table(), progress.rows());
                current = "%s %s".formatted(progress.table(), Amounts.rate(progress.rows(), progress.elapsed()));
            }
            case SyncEvent.TableFinished done -> {
                expected.put(done.table(), done.read());
                passed.put(done.table(), done.read());
                current = done.table();
                say("  %-36s %,12d rows  %9s  %8s  %10s%s".formatted(done.table(), done.read(),
                        Amounts.bytes(done.bytes()), Amounts.time(done.elapsed()),
                        Amounts.rate(done.read(), done.elapsed()),
                        done.changed() == done.read() ? "" : "  %,d changed".formatted(done.changed())));
            }
            case SyncEvent.StepFinished step -> {
                current = "%d of %d".formatted(step.done(), step.total());
                say("  %-36s %s".formatted(step.step(), Amounts.time(step.elapsed())));
            }
        }
        draw();
    }

    private void say(String line) {
        if (!terminal) {
            out.println(line);
        }
    }

    private void draw() {
        long now = System.nanoTime();
        if (!terminal || now - lastDrawn < BETWEEN_DRAWINGS.toNanos()) {
            return;
        }
        lastDrawn = now;
        long total = expected.values().stream().mapToLong(Long::longValue).sum();
        long done = passed.values().stream().mapToLong(Long::longValue).sum();
        double share = phase != Phase.EXTRACT || total == 0 ? 1 : Math.min(1, (double) done / total);
        int full = (int) Math.round(share * BAR);
        out.print("\r\u001b[K%-10s %s%s %,12d rows  %7s%s  %s".formatted(phase.label(), "█".repeat(full),
                "░".repeat(BAR - full), done, Amounts.time(elapsed(now)), left(share, now), current));
        out.flush();
    }

    private String left(double share, long now) {
        if (phase != Phase.EXTRACT || share < 0.05 || share >= 1) {
            return "";
        }
        Duration left = Duration.ofNanos((long) ((now - begun) * (1 - share) / share));
        return ", about %s left".formatted(Amounts.time(left));
    }

    private Duration elapsed(long now) {
        return Duration.ofNanos(now - begun);
    }

    @Override
    public synchronized void close() {
        if (terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
