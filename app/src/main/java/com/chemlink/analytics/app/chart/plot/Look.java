package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.theme.Palette;
import javafx.scene.paint.Color;

/** How a series is recognised: by its colour, and never by that alone, also by its dashes and its marker. */
public final class Look {

    static final double AXIS_SIZE = 12;
    static final double LABEL_SIZE = 12;

    private Look() {}

    public static Color colour(Palette palette, Tone tone) {
        return palette.token(switch (tone) {
            case ACCENT -> "accent";
            case FINDER -> "finder";
            case STANDARD -> "standard";
            case ORANGE -> "orange";
            case BLUE -> "blue";
            case PINK -> "pink";
            case OLIVE -> "olive";
            case POSITIVE -> "positive";
            case NEGATIVE -> "negative";
            case WARNING -> "warning";
            case QUIET -> "faint";
        });
    }

    public static Stroke stroke(Palette palette, Tone tone) {
        Stroke solid = Stroke.of(colour(palette, tone), tone == Tone.ACCENT ? 2 : 1.8);
        return switch (tone) {
            case STANDARD -> solid.dashed(7, 4);
            case ORANGE -> solid.dashed(4, 3);
            case PINK -> solid.dashed(2, 3);
            case OLIVE -> solid.dashed(9, 3);
            case QUIET -> solid.dashed(3, 4);
            default -> solid;
        };
    }

    /** The marker of a tone; hollow while the value may still change. */
    public static void marker(Painter painter, Tone tone, double x, double y, double r, Color colour, Color ground,
            boolean hollow) {
        shape(painter, tone, x, y, r, colour);
        if (hollow) {
            shape(painter, tone, x, y, r - 1.6, ground);
        }
    }

    private static void shape(Painter painter, Tone tone, double x, double y, double r, Color colour) {
        switch (tone) {
            case FINDER, WARNING -> painter.polygon(new double[]{x, x + r * 1.25, x, x - r * 1.25},
                    new double[]{y - r * 1.25, y, y + r * 1.25, y}, colour);
            case STANDARD, BLUE -> painter.fill(new Box(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8), 1, colour);
            case ORANGE, NEGATIVE -> painter.polygon(new double[]{x, x + r * 1.2, x - r * 1.2},
                    new double[]{y - r * 1.15, y + r * 0.95, y + r * 0.95}, colour);
            case PINK -> painter.polygon(new double[]{x, x + r * 1.2, x - r * 1.2},
                    new double[]{y + r * 1.15, y - r * 0.95, y - r * 0.95}, colour);
            default -> painter.circle(x, y, r, colour);
        }
    }

    /** Those who left: present, but quieter than those who stayed. */
    static Color dropped(Palette palette) {
        return mix(palette.border(), palette.faint(), 0.25);
    }

    static TextStyle axis(Palette palette) {
        return TextStyle.of(AXIS_SIZE, palette.muted());
    }

    static TextStyle label(Palette palette) {
        return TextStyle.of(LABEL_SIZE, palette.text()).in(Weight.SEMIBOLD);
    }

    static Color mix(Color from, Color to, double share) {
        return from.interpolate(to, Math.clamp(share, 0, 1));
    }

    static Color transparent(Color colour, double opacity) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}
