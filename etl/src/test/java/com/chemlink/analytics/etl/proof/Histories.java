package com.chemlink.analytics.etl.proof;

import com.chemlink.analytics.etl.proof.Person.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * People and what they did by lot: few instants, so that events meet each other and the edges of days, weeks, months and
 * silences, in a zone whose clocks go back and forth meanwhile. Some are users of another product, whose types have the same
 * bits in a mask. {@code -Dproof.users=N -Dproof.lots=N -Dproof.lists=N -Dproof.seed=S} for more and others.
 */
final class Histories {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** A quarter past eleven in the evening there: the day is not over, the week and the month neither. */
    static final Instant AS_OF = Instant.parse("2025-11-04T22:15:00Z");
    static final LocalDate TODAY = AS_OF.atZone(ZONE).toLocalDate();
    static final List<String> TYPES = List.of("signup", "profile_update", "view", "vote", "comment", "post");
    static final List<String> CORE = List.of("view", "vote", "comment", "post");
    static final String CHEMLINK = "chemlink";
    static final String ELSEWHERE = "elsewhere";

    /** How many questions are drawn by lot. */
    static final int LOTS = Integer.getInteger("proof.lots", 3);
    static final long SEED = Long.getLong("proof.seed", 20251104L);

    private static final int USERS = Integer.getInteger("proof.users", 2_000);

    private final Map<String, Person> people = new TreeMap<>();
    private final Random dice = new Random(SEED);

    /** As many as are asked for, by lot, and those by name. */
    static Histories made() {
        Histories histories = new Histories();
        for (int user = 0; user < USERS; user++) {
            histories.add(histories.somebody());
        }
        NamedPeople.all().forEach(histories::add);
        return histories;
    }

    /** What the other product calls the same; its own types are chosen by their names. */
    static Set<String> types(String product, Collection<String> types) {
        return types.stream().map(type -> type(product, type)).collect(Collectors.toCollection(TreeSet::new));
    }

    static String type(String product, String type) {
        return product.equals(CHEMLINK) ? type : ELSEWHERE + "_" + type;
    }

    Collection<Person> people() {
        return people.values();
    }

    Person named(String name) {
        return Objects.requireNonNull(people.get(NamedPeople.id(name)), name);
    }

    private void add(Person person) {
        people.put(person.id(), person);
    }

    private Person somebody() {
        String product = dice.nextInt(4) == 0 ? ELSEWHERE : CHEMLINK;
        int lot = dice.nextInt(20);
        String population = lot == 0 ? "deleted" : lot == 1 ? "test" : lot == 2 ? "ghost" : "real";
        Instant started = Instant.parse("2025-01-01T00:00:00Z").plus(Duration.ofHours(6L * dice.nextInt(1_260)));
        List<Event> events = new ArrayList<>();
        int visits = dice.nextInt(5);
        for (int visit = 0; visit < visits; visit++) {
            Instant at = Instant.parse("2025-01-15T00:00:00Z").plus(Duration.ofHours(6L * dice.nextInt(1_230)));
            for (int event = dice.nextInt(9); event >= 0; event--) {
                events.add(new Event(type(product, TYPES.get(dice.nextInt(TYPES.size()))), at));
                at = at.plus(Duration.ofHours(4L * dice.nextInt(8))).plusNanos(1_000L * dice.nextInt(2));
            }
        }
        String id = new UUID(dice.nextLong(), dice.nextLong()).toString();
        return population.equals("ghost")
                ? new Person(id, product, population, "none", null, events)
                : new Person(id, product, population, dice.nextBoolean() ? "finder" : "standard", started, events);
    }
}
