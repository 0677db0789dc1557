package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Funnel;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.theme.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;

/** What the colours, dashes and hatches of a chart mean. Where a title says it all there is no legend. */
public final class Legend {

    public static final double SWATCH_HEIGHT = 12;

    private Legend() {}

    /** How an entry is drawn. */
    public enum Swatch {
        LINE, BLOCK, DOT, HATCH, DASHED;

        public double width() {
            return this == LINE ? 18 : 11;
        }
    }

    /**
     * One entry.
     *
     * @param seriesId empty where there is nothing to switch off
     */
    public record Entry(String seriesId, String name, Tone tone, Role role, Swatch swatch) {}

    public static List<Entry> entries(ChartSpec spec, ChartData data) {
        return switch (spec.kind()) {
            case SPARK, INTERVALS -> List.of();
            case HEATMAP -> List.of(fixed("complete", Tone.ACCENT, Swatch.BLOCK),
                    fixed("in progress", Tone.QUIET, Swatch.HATCH),
                    fixed("not started: never shown as 0", Tone.QUIET, Swatch.DASHED));
            case FUNNEL -> List.of(fixed("converted", Tone.ACCENT, Swatch.BLOCK),
                    fixed("still in window", Tone.ACCENT, Swatch.HATCH), fixed("dropped", Tone.QUIET, Swatch.BLOCK));
            default -> data.series().size() < 2 ? List.of() : series(spec, data);
        };
    }

    /** Paints a swatch with its left edge and middle line at the given place. */
    public static void paint(Painter painter, Entry entry, Palette palette, double x, double middle) {
        Color colour = entry.role() == Role.PREVIOUS ? palette.faint() : Look.colour(palette, entry.tone());
        Box block = new Box(x, middle - 5, 10, 10);
        switch (entry.swatch()) {
            case LINE -> line(painter, entry, palette, x, middle);
            case BLOCK -> painter.fill(block, 3, entry.name().equals(Funnel.DROPPED) ? Look.dropped(palette) : colour);
            case DOT -> Look.marker(painter, entry.tone(), x + 5, middle, 4, colour, palette.surface(), false);
            case HATCH -> painter.hatch(block, 3, palette.surface(), Look.mix(palette.surface(), colour, 0.55));
            case DASHED -> painter.outline(block.inset(0.5), 3, Stroke.of(palette.faint(), 1).dashed(2, 2));
        }
    }

    private static void line(Painter painter, Entry entry, Palette palette, double x, double middle) {
        if (entry.role() == Role.PREVIOUS) {
            painter.line(x, middle, x + 17, middle, Stroke.of(palette.faint(), 1.5).dashed(2, 3));
            return;
        }
        painter.line(x, middle, x + 17, middle, Look.stroke(palette, entry.tone()));
        Look.marker(painter, entry.tone(), x + 8.5, middle, 3, Look.colour(palette, entry.tone()),
                palette.surface(), false);
    }

    private static List<Entry> series(ChartSpec spec, ChartData data) {
        List<Entry> entries = new ArrayList<>();
        for (Series one : data.series()) {
            entries.add(new Entry(one.id(), one.name(), one.tone(), one.role(), swatch(spec.kind(), one)));
        }
        return entries;
    }

    private static Swatch swatch(Kind kind, Series one) {
        if (kind == Kind.SCATTER) {
            return Swatch.DOT;
        }
        return kind == Kind.LINE || kind == Kind.AREA || one.role() == Role.PREVIOUS ? Swatch.LINE : Swatch.BLOCK;
    }

    private static Entry fixed(String name, Tone tone, Swatch swatch) {
        return new Entry("", name, tone, Role.MAIN, swatch);
    }
}
