package com.chemlink.analytics.app.chart.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DecimationTest {

    private static final int POINTS = 50_000;
    private static final int PIXELS = 600;

    private final double[] xs = IntStream.range(0, POINTS).mapToDouble(i -> i * (double) PIXELS / POINTS).toArray();
    private final double[] ys = new Random(2).doubles(POINTS).toArray();

    @Test
    void at_most_two_points_are_left_for_each_pixel() {
        assertThat(Decimation.perPixel(xs, ys)).hasSizeLessThanOrEqualTo(2 * PIXELS + 2);
    }

    @Test
    void every_pixel_keeps_its_lowest_and_highest_value() {
        int[] kept = Decimation.perPixel(xs, ys);
        for (int pixel = 0; pixel < PIXELS; pixel++) {
            assertThat(extremes(kept, pixel)).containsExactly(extremes(IntStream.range(0, POINTS).toArray(), pixel));
        }
    }

    @Test
    void order_and_both_ends_are_kept() {
        int[] kept = Decimation.perPixel(xs, ys);
        assertThat(kept).isSorted().doesNotHaveDuplicates().startsWith(0).endsWith(POINTS - 1);
    }

    @Test
    void few_points_stay_as_they_are() {
        assertThat(Decimation.perPixel(new double[]{0, 10, 20}, new double[]{1, 2, 3})).containsExactly(0, 1, 2);
    }

    private double[] extremes(int[] indexes, int pixel) {
        var summary = Arrays.stream(indexes).filter(i -> (int) xs[i] == pixel).mapToDouble(i -> ys[i])
                .summaryStatistics();
        return new double[]{summary.getMin(), summary.getMax()};
    }
}
