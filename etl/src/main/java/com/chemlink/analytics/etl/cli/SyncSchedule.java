package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.schedule.Schedule;
import com.chemlink.analytics.etl.schedule.Schedule.Turn;
import com.chemlink.analytics.schema.failure.Failure;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** {@code chemlink sync --every}: keeps syncing in front of whoever watches, and tells in plain lines when it is next. */
final class SyncSchedule {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'")
            .withZone(ZoneOffset.UTC);

    private final PrintWriter out;
    private final CountDownLatch said;

    SyncSchedule(PrintWriter out, CountDownLatch said) {
        this.out = out;
        this.said = said;
    }

    /**
     * Everything is opened for each sync and closed after it, so that others can use the home meanwhile.
     *
     * @param sync one sync, which ends when the request to stop is made
     */
    int run(Duration every, Consumer<Cancellation> sync) {
        Cancellation cancellation = new Cancellation();
        try (CtrlC _ = CtrlC.cancels(cancellation::request, said)) {
            new Schedule(every, InstantSource.system(), cancellation::await, this::tell)
                    .run(() -> sync.accept(cancellation));
            out.println("Stopped; what was published stays.");
            return 0;
        }
    }

    private void tell(Turn turn) {
        out.println(switch (turn) {
            case Turn.Done _ -> "Next sync at %s.".formatted(TIME.format(turn.next()));
            case Turn.Skipped skipped -> line("Skipped", skipped.busy(), turn.next());
            case Turn.Failed failed -> line(failed.times() == 1
                    ? "Failed"
                    : "Failed %d times in a row"
                            .formatted(failed.times()),
                    failed.failure(), turn.next());
        });
    }

    private static String line(String what, Failure why, Instant next) {
        return "%s: %s %s [%s] Next sync at %s.".formatted(what, why.sentence(), why.nextStep(), why.code(),
                TIME.format(next));
    }
}
