package com.chemlink.analytics.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.FilterModel;
import com.chemlink.analytics.app.filter.Known;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.screen.Group;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellModelTest {

    private final FilterModel filter = new FilterModel(Filter.FIRST);
    private final ObjectProperty<Standing> standing = new SimpleObjectProperty<>(new Standing.Opening());
    private final ObjectProperty<@Nullable Published> published = new SimpleObjectProperty<>();
    private final List<@Nullable Situation> situations = new ArrayList<>();
    private ShellModel model = model("overview");

    private ShellModel model(String first) {
        return new ShellModel(List.of(screen("overview"), screen("growth")), first, filter, standing, published);
    }

    private static Screen screen(String id) {
        return new Screen(id, Group.FIRST, Icon.HOME, id, "", () -> {
            throw new AssertionError("no view is needed to know where one is");
        });
    }

    @BeforeEach
    void listen() {
        model = model("overview");
        situations.clear();
        model.situationProperty().subscribe((before, now) -> situations.add(now));
    }

    @Test
    void there_is_nothing_to_show_until_the_databases_are_open_and_something_is_published() {
        standing.set(new Standing.Open(Optional.of(Sample.PUBLISHED), ""));
        assertThat(model.situationProperty().get()).isNull();
        published.set(run(1));
        assertThat(situations).containsExactly(new Situation(Filter.FIRST, run(1)));
    }

    @Test
    void another_filter_and_another_run_are_another_situation() {
        standing.set(new Standing.Open(Optional.of(Sample.PUBLISHED), ""));
        published.set(run(1));
        filter.change(now -> now.withBulkUpdates(true));
        published.set(run(2));
        assertThat(situations).extracting(now -> now == null ? 0 : now.published().run()).containsExactly(1L, 1L, 2L);
        assertThat(situations.getLast()).isEqualTo(new Situation(Filter.FIRST.withBulkUpdates(true), run(2)));
    }

    @Test
    void the_same_again_is_no_other_situation() {
        standing.set(new Standing.Open(Optional.of(Sample.PUBLISHED), ""));
        published.set(run(1));
        filter.change(now -> now.withBulkUpdates(false));
        standing.set(new Standing.Open(Optional.of(Sample.PUBLISHED), ""));
        assertThat(situations).hasSize(1);
    }

    @Test
    void when_the_database_comes_back_everything_is_asked_anew() {
        standing.set(new Standing.Open(Optional.of(Sample.PUBLISHED), ""));
        published.set(run(1));
        standing.set(new Standing.Away(new Failure(Category.UNAVAILABLE, "X", "It is away.", "Wait.")));
        standing.set(new Standing.Open(Optional.of(Sample.PUBLISHED), ""));
        assertThat(situations).containsExactly(new Situation(Filter.FIRST, run(1)), null,
                new Situation(Filter.FIRST, run(1)));
    }

    @Test
    void an_earlier_run_is_not_asked_for_where_nothing_is_published() {
        Known earlier = new Known(7, LocalDate.of(2025, 10, 20));
        filter.change(now -> now.withKnown(earlier));
        standing.set(new Standing.Opening());
        assertThat(filter.now().known()).as("it may well be known to what is opened").isEqualTo(earlier);
        standing.set(new Standing.Open(Optional.empty(), "settings"));
        assertThat(filter.now().known()).isNull();
    }

    @Test
    void a_screen_that_no_longer_exists_is_ignored() {
        assertThat(model("gone").currentProperty().get().id()).isEqualTo("overview");
        model.go("growth");
        model.go("gone");
        assertThat(model.currentProperty().get().id()).isEqualTo("growth");
    }

    private static Published run(long number) {
        return new Published(number, Instant.parse("2025-11-03T23:59:59Z"), LocalDate.of(2025, 11, 3), ZoneOffset.UTC,
                Instant.EPOCH, LocalDate.of(2025, 6, 1), 10, Duration.ofSeconds(1));
    }
}
