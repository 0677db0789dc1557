package com.chemlink.analytics.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    private final DatabaseAddress database = TestPostgres.NEWEST.database();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> refused = new ArrayList<>();
    private Optional<DatabaseAddress> open = Optional.of(database);
    private final PersonalData data = new PersonalData(() -> open, background::add, Runnable::run);

    @BeforeEach
    void keepALog() {
        Sql.run(database, "CREATE SCHEMA ops");
        Sql.run(database, "CREATE TABLE ops.audit_log (recorded_at timestamptz NOT NULL DEFAULT now(),"
                + " actor text, action text, details jsonb)");
    }

    @Test
    void names_are_seen_only_after_it_is_written_down_who_looks() {
        data.show(refused::add);
        assertThat(data.shownProperty().get()).as("nothing is written yet").isFalse();
        written();
        assertThat(data.shownProperty().get()).isTrue();
        data.hide();
        assertThat(data.shownProperty().get()).as("at once").isFalse();
        written();
        data.hide();
        assertThat(background).as("what is hidden is not hidden once more").isEmpty();
        assertThat(log()).containsExactly("personal data shown", "personal data hidden");
        assertThat(refused).isEmpty();
    }

    @Test
    void what_cannot_be_written_down_is_not_shown_and_the_reason_is_told() {
        open = Optional.empty();
        data.show(refused::add);
        written();
        open = Optional.of(database);
        Sql.run(database, "ALTER TABLE ops.audit_log RENAME TO away");
        data.show(refused::add);
        written();
        assertThat(data.shownProperty().get()).isFalse();
        assertThat(refused).hasSize(2).first().asString().contains("cannot be written down");
    }

    private void written() {
        Objects.requireNonNull(background.poll()).run();
    }

    private List<String> log() {
        return Sql.rows(database, "SELECT action FROM ops.audit_log ORDER BY recorded_at");
    }
}
