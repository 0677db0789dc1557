package com.chemlink.analytics.app.chart.scale;

import java.util.Arrays;

/** Thins a long line to what the screen can show, without losing a peak. */
public final class Decimation {

    private Decimation() {}

    /**
     * For each column of pixels the lowest and highest point, in their order, and both ends of the line: what is drawn
     * covers the same pixels as the full line would.
     *
     * @param xs ascending pixel positions
     * @return indexes into the arrays, ascending
     */
    public static int[] perPixel(double[] xs, double[] ys) {
        int[] kept = new int[xs.length];
        int count = 0;
        int start = 0;
        while (start < xs.length) {
            int end = endOfColumn(xs, start);
            count = keep(ys, start, end, kept, count);
            start = end;
        }
        return Arrays.copyOf(kept, count);
    }

    private static int endOfColumn(double[] xs, int start) {
        double column = Math.floor(xs[start]);
        int end = start + 1;
        while (end < xs.length && Math.floor(xs[end]) == column) {
            end++;
        }
        return end;
    }

    private static int keep(double[] ys, int start, int end, int[] kept, int count) {
        int lowest = start;
        int highest = start;
        for (int i = start + 1; i < end; i++) {
            lowest = ys[i] < ys[lowest] ? i : lowest;
            highest = ys[i] > ys[highest] ? i : highest;
        }
        int[] wanted = {start == 0 ? 0 : Math.min(lowest, highest), Math.min(lowest, highest),
                Math.max(lowest, highest), end == ys.length ? end - 1 : Math.max(lowest, highest)};
        int filled = count;
        for (int index : wanted) {
            if (filled == 0 || kept[filled - 1] < index) {
                kept[filled++] = index;
            }
        }
        return filled;
    }
}
