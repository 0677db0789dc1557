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
import org.junit.jupiter.api.Test;

class RankPlotTest {

    @Test
    void the_smallest_number_has_a_bar_and_none_has_no_bar_but_can_be_pointed_at() {
        ChartData data = ChartData.of(new Series("People", Tone.ACCENT, List.of(
                Point.at(Position.of("View"), 5_000), Point.at(Position.of("Vote"), 1),
                Point.at(Position.of("Comment"), 0))));
        List<Mark> marks = Plots.picture(ChartSpec.of(Kind.RANKING, "Who did what", Unit.people()), data,
                new Frame(400, 130, Palette.of(Appearance.LIGHT), new FixedMeasure(), null, Set.of())).marks();
        assertThat(marks).extracting(mark -> mark.box().width() > 0).containsExactly(true, true, false);
        assertThat(marks).allMatch(mark -> mark.reach().contains(mark.box().x() + 1, mark.box().centreY()));
    }
}
