package com.chemlink.analytics.app.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.gallery.Samples;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Palette;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WalkTest {

    @Test
    void arrows_go_from_cell_to_cell_and_stop_at_the_edge() {
        List<Mark> cells = marks(Samples.cohorts());
        Mark start = Walk.RIGHT.from(null, cells).orElseThrow();
        assertThat(name(start)).isEqualTo("Jun 2025/Month 0");
        Mark right = Walk.RIGHT.from(start, cells).orElseThrow();
        assertThat(name(right)).isEqualTo("Jun 2025/Month 1");
        Mark below = Walk.DOWN.from(right, cells).orElseThrow();
        assertThat(name(below)).isEqualTo("Jul 2025/Month 1");
        assertThat(name(Walk.LAST.from(below, cells).orElseThrow())).isEqualTo("Jul 2025/Month 5");
        assertThat(Walk.LEFT.from(start, cells)).isEmpty();
        assertThat(Walk.UP.from(start, cells)).isEmpty();
    }

    @Test
    void on_lines_left_and_right_stay_on_the_line_and_up_changes_it() {
        List<Mark> points = marks(Samples.dailyActive());
        Mark finder = points.stream().filter(mark -> mark.series().name().equals("Finder")).toList().get(13);
        assertThat(Walk.RIGHT.from(finder, points).orElseThrow().series().name()).isEqualTo("Finder");
        Mark above = Walk.UP.from(finder, points).orElseThrow();
        assertThat(above.series().name()).isEqualTo("All");
        assertThat(above.point().x()).isEqualTo(finder.point().x());
    }

    private static String name(Mark mark) {
        return mark.series().name() + "/" + mark.point().x().full();
    }

    private static List<Mark> marks(ChartContent content) {
        return Plots.picture(content.spec(), content.data(),
                new Frame(800, 330, Palette.of(Appearance.LIGHT), new FixedMeasure(), null, Set.of())).marks();
    }
}
