package com.chemlink.analytics.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LastSyncTest {

    @Test
    void what_moved_is_told_with_the_largest_change_first() {
        LastSync sync = new LastSync(12, List.of(change("users", "real", 2_093L, 2_094L),
                change("events", "view", 37L, 44L), change("events", "collection_shared", 3L, 2L),
                change("active in the last month", "real", 1L, 7L),
                new LastSync.Change("rows", "core.user_profiles", null, null, 8L, 7L)));

        assertThat(words(sync)).containsExactly("People: +1 new, 0 gone, 7 changed",
                "Activities: +7 views, -1 collection shared".replace('-', '−'), "Active this month: 1 → 7");
    }

    @Test
    void a_run_that_changed_nothing_has_no_lines() {
        assertThat(new LastSync(3, List.of()).lines()).isEmpty();
    }

    @Test
    void people_who_went_are_said_to_be_gone() {
        assertThat(words(new LastSync(4, List.of(change("users", "real", 10L, 8L))))).first()
                .isEqualTo("People: 0 new, 2 gone");
    }

    private static LastSync.Change change(String subject, String measure, @Nullable Long before, @Nullable Long after) {
        return new LastSync.Change(subject, measure, before, after, null, null);
    }

    private static List<String> words(LastSync sync) {
        return sync.lines().stream().map(line -> line.label() + ": "
                + line.cells().stream().map(Line.Cell::text).collect(Collectors.joining(", "))).toList();
    }
}
