package com.chemlink.analytics.etl.proof;

import static com.chemlink.analytics.etl.proof.Histories.AS_OF;
import static com.chemlink.analytics.etl.proof.Histories.CHEMLINK;
import static com.chemlink.analytics.etl.proof.Histories.ELSEWHERE;

import com.chemlink.analytics.etl.proof.Person.Event;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who are usually counted wrongly, each by what is special about them. */
final class NamedPeople {

    /** The last instant of March there; the clocks have gone forward the day before. */
    static final Instant MARCH = Instant.parse("2025-03-31T21:59:59.999999Z");
    static final Instant NOON = Instant.parse("2025-06-02T10:00:00Z");
    static final Duration BIT = Duration.ofNanos(1_000);
    static final Duration DAY = Duration.ofHours(24);

    private final List<Person> people = new ArrayList<>();

    private NamedPeople() {}

    static List<Person> all() {
        NamedPeople named = new NamedPeople();
        named.whoStarts();
        named.whoWalks();
        return named.people;
    }

    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private void whoStarts() {
        real("last of March", MARCH, "view", MARCH.plus(BIT), "view", MARCH.plus(BIT));
        real("first of April", MARCH.plus(BIT), "view", MARCH.plus(BIT));
        real("gone and back", MARCH, "vote", MARCH, "vote", Instant.parse("2025-09-15T12:00:00Z"));
        real("before signing up", MARCH, "view", Instant.parse("2025-02-01T12:00:00Z"));
        real("never active", MARCH);
        real("at as-of", MARCH, "post", AS_OF);
        real("tomorrow", MARCH, "post", Instant.parse("2025-11-04T23:00:00Z"));
        of("deleted", CHEMLINK, "deleted", MARCH, "post", MARCH, "view", NOON);
        of("ghost", CHEMLINK, "ghost", null, "post", MARCH);
        of("tester", CHEMLINK, "test", MARCH, "post", MARCH, "view", NOON);
        of("elsewhere", ELSEWHERE, "real", MARCH, "elsewhere_view", NOON, "elsewhere_vote", NOON.plus(BIT));
        // One more instant at each end of the night in which the clocks go back, which has 25 hours.
        real("long night", MARCH, "view", Instant.parse("2025-10-25T22:00:00Z"), "view",
                Instant.parse("2025-10-26T22:59:59.999999Z"), "view", Instant.parse("2025-10-26T23:00:00Z"));
        // The last instant of a month and the first of the next; then of one and of the next but one.
        real("from month to month", MARCH, "view", MARCH, "view", MARCH.plus(BIT));
        real("over a whole month", MARCH, "view", Instant.parse("2025-04-30T21:59:59.999999Z"), "view",
                Instant.parse("2025-05-31T22:00:00Z"));
        real("lapsed twice", MARCH, "vote", MARCH, "vote", NOON, "vote", NOON.plus(Duration.ofDays(30)));
    }

    private void whoWalks() {
        real("twice and on", NOON, "view", NOON, "view", NOON.plusSeconds(60), "vote", NOON.plusSeconds(120));
        real("all at once", NOON, "vote", NOON, "post", NOON, "comment", NOON);
        real("after a day", NOON, "view", NOON, "post", NOON.plus(DAY));
        real("after more than a day", NOON, "view", NOON, "post", NOON.plus(DAY).plus(BIT));
        real("the same again", NOON, "vote", NOON, "vote", NOON.plus(Duration.ofDays(3)));
        // The night the clocks go forward has 23 hours: the silence is one of hours, not of days.
        Instant before = Instant.parse("2025-03-29T23:30:00Z");
        real("short night", NOON, "comment", before, "vote", before.plus(DAY).plus(BIT));
        real("end of October", NOON, "post", Instant.parse("2025-10-31T22:59:59.999999Z"), "post",
                Instant.parse("2025-10-31T23:00:00Z"));
        real("still on the way", NOON, "comment", AS_OF.minusSeconds(60), "post", AS_OF);
        real("many steps", NOON, "view", NOON, "vote", NOON.plusSeconds(1), "view", NOON.plusSeconds(2), "vote",
                NOON.plusSeconds(3), "view", NOON.plusSeconds(4), "comment", NOON.plusSeconds(5));
    }

    private void real(String name, Instant started, Object... happened) {
        of(name, CHEMLINK, "real", started, happened);
    }

    /** @param happened types and times in turn */
    private void of(String name, String product, String population, @Nullable Instant started, Object... happened) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < happened.length; i += 2) {
            events.add(new Event((String) happened[i], (Instant) happened[i + 1]));
        }
        people.add(new Person(id(name), product, population, started == null ? "none" : "standard", started, events));
    }
}
