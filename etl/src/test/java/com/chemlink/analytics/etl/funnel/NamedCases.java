package com.chemlink.analytics.etl.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.etl.funnel.FunnelHistories.Person;
import com.chemlink.analytics.etl.funnel.FunnelReference.Event;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.Order;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People by what is special about them, in a database once everybody is there, and what became of them in funnels of three days. */
final class NamedCases implements AutoCloseable {

    private final Instant started;
    private final FunnelHistories people = new FunnelHistories();
    /** What became of everybody, by funnel: each is asked once. */
    private final Map<Funnel, Map<String, String>> states = new HashMap<>();
    private @Nullable FunnelQuestions asked;

    NamedCases(Instant started) {
        this.started = started;
    }

    /** @param happened types and times in turn */
    void add(String name, String population, Object... happened) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < happened.length; i += 2) {
            events.add(new Event((String) happened[i], "", (Instant) happened[i + 1], false));
        }
        people.add(new Person(id(name), population, "finder", "", started, false, events));
    }

    void store() {
        asked = new FunnelQuestions(people, TestPostgres.NEWEST);
    }

    FunnelQuestions questions() {
        return Objects.requireNonNull(asked);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    void are(String state, Order order, String steps, String... people) {
        Funnel funnel = Funnel.of(Arrays.asList(steps.split(" ")), 3, order, Breakdown.NONE);
        Map<String, String> states = this.states.computeIfAbsent(funnel, this::states);
        for (String person : people) {
            assertThat(states.getOrDefault(id(person), "nowhere")).as("%s, %s: %s", steps, order, person)
                    .isEqualTo(state);
        }
    }

    private Map<String, String> states(Funnel funnel) {
        Answer answer = questions().answer(funnel.metric(), FunnelQuestions.FILTER);
        Map<String, String> states = new HashMap<>();
        for (AnswerRow row : answer.rows()) {
            String place = String.valueOf(row.value("place"));
            questions().behind(answer, row, "still_in_window")
                    .forEach(user -> states.put(user, "still in window before " + place));
            questions().behind(answer, row, "dropped").forEach(user -> states.put(user, "dropped before " + place));
        }
        questions().behind(answer, answer.rows().getLast(), "users").forEach(user -> states.put(user, "went through"));
        return states;
    }

    @Override
    public void close() throws SQLException {
        questions().close();
    }
}
