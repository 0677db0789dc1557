package com.chemlink.analytics.app.gallery;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.paint.CanvasPainter;
import com.chemlink.analytics.app.chart.paint.FontMeasure;
import com.chemlink.analytics.app.chart.paint.TextMeasure;
import com.chemlink.analytics.app.chart.plot.Frame;
import com.chemlink.analytics.app.chart.plot.Picture;
import com.chemlink.analytics.app.chart.plot.Plots;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Palette;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.canvas.Canvas;

/**
 * How long the two heaviest charts take: laying out, issuing the drawing commands, and all of that with the pixels on a
 * software renderer (the worst case: a graphics card draws them in parallel). One frame at 30 per second is 33 ms.
 */
public final class ChartBenchmark {

    private static final int WARM_UP = 30;
    private static final int ROUNDS = 100;
    private static final TextMeasure MEASURE = new FontMeasure();

    private ChartBenchmark() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            measure("an empty chart", new ChartContent(Samples.grid(2).spec(), ChartData.NOTHING));
            measure("heatmap 60 x 60", Samples.grid(60));
            measure("line of 50,000 points", Samples.longLine(50_000));
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void measure(String name, ChartContent content) {
        double[][] times = new double[3][ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Picture picture = Plots.picture(content.spec(), content.data(),
                    new Frame(1180, 640, Palette.of(Appearance.LIGHT), MEASURE, null, Set.of()));
            long laidOut = System.nanoTime();
            Canvas canvas = new Canvas(1180, 640);
            picture.paint(new CanvasPainter(canvas.getGraphicsContext2D()));
            long painted = System.nanoTime();
            canvas.snapshot(null, null);
            long shown = System.nanoTime();
            if (round >= 0) {
                times[0][round] = (laidOut - start) / 1e6;
                times[1][round] = (painted - laidOut) / 1e6;
                times[2][round] = (shown - start) / 1e6;
            }
        }
        print(name, times);
    }

    private static void print(String name, double[][] times) {
        Arrays.stream(times).forEach(Arrays::sort);
        System.out.println(String.format(Locale.ROOT,
                "%-22s lay out %4.1f, paint %4.1f, with pixels %5.1f ms (median); %4.1f, %4.1f, %5.1f ms (best)", name,
                times[0][ROUNDS / 2], times[1][ROUNDS / 2], times[2][ROUNDS / 2], times[0][0], times[1][0],
                times[2][0]));
    }
}
