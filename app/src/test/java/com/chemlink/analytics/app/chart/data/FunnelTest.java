package com.chemlink.analytics.app.chart.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelTest {

    @Test
    void where_nobody_can_still_be_in_a_window_the_legend_does_not_speak_of_one() {
        Funnel.Step first = new Funnel.Step("Account", 20, 0, 0);
        assertThat(ids(first, new Funnel.Step("Vote", 12, 0, 8))).containsExactly(Funnel.CONVERTED, Funnel.DROPPED);
        assertThat(ids(first, new Funnel.Step("Vote", 12, 3, 5))).containsExactly(Funnel.CONVERTED, Funnel.IN_WINDOW,
                Funnel.DROPPED);
    }

    private static List<String> ids(Funnel.Step... steps) {
        return Funnel.data(List.of(steps)).series().stream().map(Series::id).toList();
    }
}
