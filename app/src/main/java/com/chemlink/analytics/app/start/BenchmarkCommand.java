package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.state.WorkbenchState;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.etl.cli.Chemlink;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import picocli.CommandLine.Command;

/** {@code chemlink benchmark}: how long somebody waits. Hidden, because only those who build the workbench need it. */
@Command(name = "benchmark", hidden = true,
        description = "Measures the start of the window, a change of the filter, and frames during a sync.")
final class BenchmarkCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Chemlink root;
    private final Instant begun = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);

    BenchmarkCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Start.hasDisplay(root.surroundings().environment())) {
            OffScreen.drawWithoutDisplay();
        }
        root.home().prepare();
        PrintWriter out = root.surroundings().out();
        Stage[] stage = new Stage[1];
        Workbench[] made = new Workbench[1];
        CountDownLatch visible = new CountDownLatch(1);
        Platform.startup(() -> {
            made[0] = new Workbench(questions -> new Databases(
                    opening -> Workspace.open(root.home(), root.configuration(), opening), questions,
                    Platform::runLater),
                    root.surroundings(), WorkbenchState.FIRST, () -> stage[0]);
            Scene scene = new Scene(made[0].shell(), 1440, 900);
            Theme.dress(scene, Appearance.LIGHT);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            scene.addPostLayoutPulseListener(visible::countDown);
            made[0].begin();
            stage[0].show();
        });
        visible.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        out.println(
                "window visible          %,6d ms after the start of the process, %,d ms of them computing".formatted(
                        sinceBegun(), computed()));
        try (Workbench workbench = made[0]) {
            await(() -> workbench.settled() && published(workbench) > 0);
            if (published(workbench) == 0) {
                out.println("Nothing was drawn within %,d seconds; see what the window itself says."
                        .formatted(PATIENCE.toSeconds()));
                return 1;
            }
            out.println(
                    "first charts drawn      %,6d ms, %,d ms of them computing".formatted(sinceBegun(), computed()));
            filter(workbench, out);
            sync(workbench, out);
        } finally {
            Platform.exit();
        }
        return 0;
    }

    private static void filter(Workbench workbench, PrintWriter out) throws InterruptedException {
        List<Filter> others = others();
        tell(out, "another filter repaints ", changes(workbench, others));
        tell(out, "a filter of before      ", changes(workbench, others));
    }

    private static void tell(PrintWriter out, String what, long[] took) {
        out.println("%s %,6d ms median, %,d ms at most".formatted(what, took[took.length / 2], took[took.length - 1]));
    }

    /** None twice, and none the window begins with: what was asked before is remembered. */
    private static List<Filter> others() {
        List<Filter> others = new ArrayList<>();
        for (Population population : Population.values()) {
            for (Segment segment : Segment.values()) {
                for (boolean bulk : new boolean[]{true, false}) {
                    others.add(Filter.FIRST.with(population).with(segment).withBulkUpdates(bulk));
                }
            }
        }
        others.remove(Filter.FIRST);
        return others;
    }

    private static long[] changes(Workbench workbench, List<Filter> filters) throws InterruptedException {
        long[] took = new long[filters.size()];
        for (int i = 0; i < took.length; i++) {
            Filter next = filters.get(i);
            long before = System.nanoTime();
            Platform.runLater(() -> workbench.filter().change(_ -> next));
            await(workbench::settled);
            took[i] = (System.nanoTime() - before) / 1_000_000;
        }
        Arrays.sort(took);
        return took;
    }

    private static void sync(Workbench workbench, PrintWriter out) throws InterruptedException {
        long before = published(workbench);
        Platform.runLater(() -> workbench.model().go("sync"));
        await(workbench::settled);
        Frames frames = new Frames();
        Platform.runLater(() -> {
            frames.start();
            workbench.sync().start(Reach.everything(), false);
        });
        await(() -> published(workbench) > before);
        Platform.runLater(frames::stop);
        await(workbench::settled);
        CountDownLatch told = new CountDownLatch(1);
        Platform.runLater(() -> {
            out.println("frames during a sync    " + frames.words());
            told.countDown();
        });
        told.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The time between one frame and the next, and what the interface thread itself computed in it. */
    private static final class Frames extends AnimationTimer {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final List<Long> apart = new ArrayList<>();
        private final List<Long> busy = new ArrayList<>();
        private long last;
        private long computed;

        @Override
        public void handle(long now) {
            long cpu = threads.getCurrentThreadCpuTime();
            if (last != 0) {
                apart.add((now - last) / 1_000_000);
                busy.add((cpu - computed) / 1_000_000);
            }
            last = now;
            computed = cpu;
        }

        String words() {
            return "%,6d ms apart at most, %,d ms of 99 in 100; the interface thread computed %,d ms at most, %,d ms of 99 in 100; %,d in all"
                    .formatted(most(apart, 1), most(apart, 0.99), most(busy, 1), most(busy, 0.99), apart.size());
        }

        private static long most(List<Long> all, double share) {
            List<Long> sorted = all.stream().sorted().toList();
            return sorted.isEmpty()
                    ? 0
                    : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share)));
        }
    }

    private static long published(Workbench workbench) {
        Published now = workbench.databases().publishedProperty().get();
        return now == null ? 0 : now.run();
    }

    /** What the process itself has computed, which other work on the machine does not lengthen. */
    private static long computed() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
    }

    private long sinceBegun() {
        return Duration.between(begun, Instant.now()).toMillis();
    }

    /** Until something holds on the interface thread, after everything that waits there has been done and laid out. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        boolean[] met = new boolean[1];
        while (!met[0] && System.nanoTime() < giveUp) {
            CountDownLatch asked = new CountDownLatch(1);
            Platform.runLater(() -> {
                met[0] = condition.getAsBoolean();
                asked.countDown();
            });
            asked.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Thread.sleep(2);
        }
    }
}
