package com.chemlink.analytics.app.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Palette;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The value axis fits what is seen, and nothing reaches beyond its last line. */
class ValueAxisTest {

    @ParameterizedTest
    @EnumSource(names = {"LINE", "AREA", "BARS", "STACKED", "SCATTER"})
    void what_a_chart_is_narrowed_to_takes_the_whole_height(Kind kind) {
        Picture whole = picture(kind, null);
        Picture narrowed = picture(kind, new Zoom(0, 2));

        assertThat(highest(whole, 8)).as("seen from far away").isGreaterThan(bottom(whole) - 20);
        assertThat(highest(narrowed, 8)).isLessThan(narrowed.plot().y() + narrowed.plot().height() / 3);
    }

    @Test
    void between_two_points_the_axis_stays_that_of_the_whole() {
        assertThat(axis(Kind.LINE, new Zoom(0.2, 0.8))).isEqualTo(axis(Kind.LINE, null));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 9, 11, 110, 350, 501, 2_088, 49_999})
    void no_bar_passes_the_last_line_of_a_logarithmic_axis(double most) {
        Values values = Values.fitting(spec(Kind.BARS).logarithmic(true), List.of(series(1, most)), true, 180);

        assertThat(values.ticks()).isSorted().doesNotHaveDuplicates();
        assertThat(values.ticks().getLast()).isGreaterThanOrEqualTo(most).isEqualTo(values.high());
        assertThat(values.high()).as("little is left empty").isLessThanOrEqualTo(Math.max(10, most * 2.6));
    }

    private static List<String> axis(Kind kind, @Nullable Zoom zoom) {
        RecordingPainter painter = new RecordingPainter();
        picture(kind, zoom).paint(painter);
        return painter.texts().stream().filter(text -> text.matches("[\\d,]+")).filter(text -> text.length() > 2)
                .toList();
    }

    private static double highest(Picture picture, double value) {
        return picture.marks().stream().filter(mark -> Double.valueOf(value).equals(mark.point().value()))
                .mapToDouble(mark -> mark.box().y()).min().orElseThrow();
    }

    private static double bottom(Picture picture) {
        return picture.plot().bottom();
    }

    private static Picture picture(Kind kind, @Nullable Zoom zoom) {
        return Plots.picture(spec(kind), ChartData.of(series(3, 8, 5, 2_000, 900)),
                new Frame(590, 230, Palette.of(Appearance.LIGHT), new FixedMeasure(), zoom, Set.of()));
    }

    private static ChartSpec spec(Kind kind) {
        return ChartSpec.of(kind, "Signups", Unit.people());
    }

    private static Series series(double... values) {
        return new Series("Signups", Tone.ACCENT, IntStream.range(0, values.length)
                .mapToObj(at -> Point.at(Position.of(at), values[at])).toList());
    }
}
