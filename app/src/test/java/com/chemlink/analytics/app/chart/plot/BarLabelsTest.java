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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BarLabelsTest {

    @Test
    void the_one_bar_that_is_not_over_says_so_in_full_however_narrow_it_is() {
        List<Point> months = new ArrayList<>();
        for (int month = 1; month <= 10; month++) {
            months.add(Point.at(Position.of("M" + month), 100));
        }
        months.add(Point.at(Position.of("M11"), 1).inProgress("3 days in"));
        RecordingPainter painter = new RecordingPainter();
        Plots.picture(ChartSpec.of(Kind.BARS, "Signups", Unit.people()),
                ChartData.of(new Series("Signups", Tone.ACCENT, months)),
                new Frame(400, 230, Palette.of(Appearance.LIGHT), new FixedMeasure(), null, Set.of())).paint(painter);
        assertThat(painter.words).filteredOn(words -> words.text().equals("3 days in")).singleElement()
                .satisfies(words -> assertThat(words.box().right()).isLessThanOrEqualTo(400));
    }
}
