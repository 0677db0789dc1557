package com.chemlink.analytics.app.growth;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.chart.ChartTable;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.start.TrialWindow;
import com.chemlink.analytics.schema.metric.Granularity;
import org.junit.jupiter.api.Test;

class GrowthScreenTest {

    @Test
    void somebody_asks_where_the_people_came_from() {
        try (TrialWindow trial = TrialWindow.on("growth")) {
            assertThat(trial.shows("2,094")).isTrue();
            ChartCard signups = trial.card("Signups");
            trial.click(signups, 2);
            trial.await("its receipt", () -> trial.shows("New users, Aug 2025"));
            assertThat(trial.shows("chemlink.locations, persons → ")).isTrue();
            assertThat(trial.shows("596")).isTrue();
            assertThat(trial.shows("Where this comes from")).isTrue();

            ChartCard segments = trial.card("Signups by segment");
            trial.toggle(segments, "Standard");
            assertThat(segments.chart().marks()).extracting(mark -> mark.series().id()).containsOnly("Finder");

            trial.choose(signups, "Show as table");
            ChartTable table = (ChartTable) signups.lookup(".table-view");
            assertThat(table.getItems()).hasSize(6);
            assertThat(table.getItems().getFirst().get(1).text()).isEqualTo("1,084");
            trial.choose(signups, "Show as table");
            trial.choose(signups, "Copy image");
            trial.await("it is copied", () -> trial.notified("Copied as an image"));

            trial.filter(filter -> filter.with(Granularity.WEEK));
            assertThat(signups.chart().marks()).hasSizeGreaterThan(20);
            trial.filter(_ -> Filter.FIRST);
            trial.click(trial.tile("Signups, Oct"));
            assertThat(trial.shows("99")).isTrue();
            trial.picture("growth");
        }
    }
}
