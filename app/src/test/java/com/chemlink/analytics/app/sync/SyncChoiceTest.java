package com.chemlink.analytics.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.SyncMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SyncChoiceTest {

    private static final LocalDate LAST = LocalDate.of(2025, 11, 3);

    private final ObjectProperty<@Nullable Published> published = new SimpleObjectProperty<>();

    @Test
    void a_range_begins_with_the_last_week_of_the_data_even_where_that_is_known_later(FxRobot robot) {
        robot.interact(() -> {
            SyncChoice choice = new SyncChoice(List.of(SyncMode.FULL, SyncMode.RANGE), published);
            published.set(asOf(LAST));
            mode(choice).setValue(SyncMode.RANGE);
            assertThat(choice.reach()).contains(Reach.days(LAST.minusDays(6), LAST));
            published.set(asOf(LAST.plusDays(1)));
            assertThat(choice.reach()).as("somebody is choosing").contains(Reach.days(LAST.minusDays(6), LAST));
        });
    }

    private static Published asOf(LocalDate day) {
        return new Published(1, Instant.EPOCH, day, ZoneOffset.UTC, Instant.EPOCH, LocalDate.EPOCH, 1, Duration.ZERO);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<SyncMode> mode(SyncChoice choice) {
        return (ComboBox<SyncMode>) Objects.requireNonNull(choice.lookup("#sync-mode"));
    }
}
