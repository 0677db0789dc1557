package com.chemlink.analytics.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.screen.Group;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.sync.SyncEngine;
import com.chemlink.analytics.app.sync.SyncModel;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.progress.SyncEvent;
import com.chemlink.analytics.etl.sync.Reach;
import com.chemlink.analytics.etl.sync.SyncMode;
import com.chemlink.analytics.etl.sync.SyncReport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstSyncTest {

    private static final Standing OPEN = new Standing.Open(Optional.empty(), "");

    private final List<Reach> synced = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final ObjectProperty<Standing> standing = new SimpleObjectProperty<>(new Standing.Opening());
    private final ObjectProperty<@Nullable Published> published = new SimpleObjectProperty<>();
    private final ObjectProperty<Screen> current = new SimpleObjectProperty<>(screen("overview"));
    private final SyncModel sync = new SyncModel(new SyncEngine() {

        @Override
        public List<SyncMode> modes() {
            return List.of(SyncMode.FULL);
        }

        @Override
        public SyncReport run(Reach reach, boolean acceptShrunk, Cancellation cancellation,
                Consumer<SyncEvent> listener) {
            synced.add(reach);
            return new SyncReport(1, reach.mode(), SyncReport.Outcome.PUBLISHED, OffsetDateTime.MIN, Duration.ZERO,
                    List.of(), List.of());
        }
    }, background::add, Runnable::run, () -> 0);

    @BeforeEach
    void begin() {
        new FirstSync(sync, standing, published, current, this::go).begin();
    }

    @Test
    void it_is_run_in_front_of_whoever_waits_and_then_their_numbers_are_shown() {
        go("growth");
        standing.set(OPEN);
        assertThat(screen()).isEqualTo("sync");
        background.remove().run();
        assertThat(synced).containsExactly(Reach.everything());
        assertThat(screen()).isEqualTo("growth");
    }

    @Test
    void who_opens_databases_from_the_settings_is_shown_the_overview_then() {
        go("settings");
        standing.set(OPEN);
        background.remove().run();
        standing.set(new Standing.Opening());
        standing.set(OPEN);
        background.remove().run();
        assertThat(screen()).isEqualTo("overview");
    }

    @Test
    void who_went_to_the_settings_while_the_databases_were_being_opened_stays_there() {
        go("settings");
        standing.set(new Standing.Opening("Making up a company", 0.5));
        standing.set(OPEN);
        assertThat(screen()).isEqualTo("settings");
        background.remove().run();
        assertThat(synced).hasSize(1);
        assertThat(screen()).isEqualTo("settings");
    }

    @Test
    void who_opens_databases_from_the_settings_sees_them_synced_unless_they_go_on() {
        go("settings");
        standing.set(OPEN);
        background.remove().run();
        standing.set(new Standing.Opening());
        standing.set(OPEN);
        assertThat(screen()).isEqualTo("sync");
        go("queries");
        background.remove().run();
        assertThat(screen()).as("whoever goes elsewhere meanwhile stays there").isEqualTo("queries");
    }

    @Test
    void what_is_published_already_is_not_synced_unasked() {
        published.set(new Published(3, Instant.EPOCH, LocalDate.EPOCH, ZoneOffset.UTC, Instant.EPOCH, LocalDate.EPOCH,
                10, Duration.ofSeconds(1)));
        standing.set(OPEN);
        assertThat(background).isEmpty();
        assertThat(screen()).isEqualTo("overview");
    }

    private void go(String id) {
        current.set(screen(id));
    }

    private String screen() {
        return current.get().id();
    }

    private static Screen screen(String id) {
        Group group = List.of("sync", "settings").contains(id) ? Group.WORKBENCH : Group.FIRST;
        return new Screen(id, group, Icon.HOME, id, "", () -> {
            throw new AssertionError("no view is needed to know where one is");
        });
    }
}
