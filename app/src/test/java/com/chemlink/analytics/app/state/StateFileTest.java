package com.chemlink.analytics.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Known;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.state.WorkbenchState.Placement;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    @TempDir
    Path folder;

    @Test
    void the_first_start_has_nothing_to_remember() {
        assertThat(file().read()).isEqualTo(WorkbenchState.FIRST);
    }

    @Test
    void everything_comes_back_as_it_was_left() throws IOException {
        WorkbenchState left = new WorkbenchState(
                new Filter(new Range.Fixed(new Days(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1))),
                        Granularity.WEEK, Population.REAL_AND_GHOST, Segment.FINDER, true, "South Korea",
                        Set.of("view", "vote"), new Known(7, LocalDate.of(2025, 10, 20))),
                "sync", Theme.Choice.DARK, new Placement(1200, 800, -5, 30, true), 400, true);
        file().write(left);
        assertThat(file().read()).isEqualTo(left);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing is left lying beside it").hasSize(1);
        }
    }

    @Test
    void what_cannot_be_understood_is_as_at_the_first_start() throws IOException {
        Files.writeString(folder.resolve("workbench.state"),
                "theme = PURPLE\nrange = yesterday\nwidth = wide\nscreen = sync\nnonsense\n");
        assertThat(file().read().theme()).isEqualTo(Theme.Choice.SYSTEM);
        assertThat(file().read().filter()).isEqualTo(Filter.FIRST);
        assertThat(file().read().screen()).isEqualTo("sync");
    }

    private StateFile file() {
        return new StateFile(new WorkbenchHome(folder));
    }
}
