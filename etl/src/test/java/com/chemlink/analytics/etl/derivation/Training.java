package com.chemlink.analytics.etl.derivation;

import com.chemlink.analytics.etl.derivation.Person.Happening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row per real person and prediction instant T whose horizon has ended: what had happened by T, and whether
 * anything followed in (T, T + horizon].
 *
 * @param lead from signup to T
 */
record Training(Duration lead, Duration horizon, Instant asOf, ZoneId zone) {

    /** What is older than the product is a mistake of whatever wrote it. */
    static final Instant FIRST_POSSIBLE = Instant.parse("2000-01-01T00:00:00Z");
    /** Each of these has a column of its own. */
    private static final List<String> COUNTED = List.of("view", "vote", "collection_created", "profile_collected",
            "collection_shared", "post", "comment", "mention", "report", "group_created", "group_joined");

    List<String> activation(Collection<Person> people) {
        return people.stream().filter(this::counts).map(person -> {
            ZonedDateTime signup = signup(person).atZone(zone);
            return String.join("|", person.userId, micros(predictionOf(person)),
                    Integer.toString(signup.getDayOfWeek().getValue()), Integer.toString(signup.getHour()),
                    common(person), until(person), next(person),
                    Boolean.toString(later(person) > 0).substring(0, 1));
        }).sorted().toList();
    }

    List<String> engagement(Collection<Person> people) {
        return people.stream().filter(this::counts).map(person -> {
            Instant last = known(person).stream().filter(Happening::isCore).map(Happening::at)
                    .max(Instant::compareTo).orElse(null);
            return String.join("|", person.userId, micros(predictionOf(person)), common(person), until(person),
                    next(person),
                    since(person, last), Long.toString(later(person)),
                    Boolean.toString(later(person) > 0).substring(0, 1));
        }).sorted().toList();
    }

    private boolean counts(Person person) {
        return person.population.equals("real") && person.signup != null
                && !person.signup.isBefore(FIRST_POSSIBLE) && !predictionOf(person).plus(horizon).isAfter(asOf);
    }

    private static Instant signup(Person person) {
        Instant signup = person.signup;
        if (signup == null) {
            throw new IllegalStateException(person.userId);
        }
        return signup;
    }

    private Instant predictionOf(Person person) {
        return signup(person).plus(lead);
    }

    private List<Happening> known(Person person) {
        Instant prediction = predictionOf(person);
        return person.happenings.stream()
                .filter(happening -> happening.notAfter(prediction) && !happening.at().isBefore(FIRST_POSSIBLE))
                .toList();
    }

    private long later(Person person) {
        Instant prediction = predictionOf(person);
        return person.core().stream()
                .filter(happening -> !happening.notAfter(prediction) && happening.notAfter(prediction.plus(horizon)))
                .count();
    }

    /** Jobs, studies, languages, pieces; the score, which no sync saw in time; core activities, days with one, each type. */
    private String common(Person person) {
        Instant prediction = predictionOf(person);
        List<Happening> known = known(person);
        Map<String, Long> types = known.stream()
                .collect(Collectors.groupingBy(Happening::type, Collectors.counting()));
        List<Happening> core = known.stream().filter(Happening::isCore).toList();
        return String.join("|", Long.toString(types.getOrDefault("experience_added", 0L)),
                Long.toString(types.getOrDefault("education_added", 0L)),
                Long.toString(by(person.languages, prediction)),
                Long.toString(by(person.embeddings, prediction)), "null", "f",
                "null", "null", "null", "null", "null", Integer.toString(core.size()),
                Long.toString(core.stream().map(happening -> happening.day(zone)).distinct().count()),
                COUNTED.stream().map(type -> Long.toString(types.getOrDefault(type, 0L)))
                        .collect(Collectors.joining("|")));
    }

    /** The last thing by T that the features know of. */
    private String until(Person person) {
        Instant prediction = predictionOf(person);
        return micros(Stream.of(known(person).stream().map(Happening::at), person.languages.stream(),
                person.embeddings.stream(), Stream.of(signup(person))).flatMap(instants -> instants)
                .filter(instant -> isKnown(instant, prediction)).max(Instant::compareTo).orElseThrow());
    }

    /** The first core activity within the horizon. */
    private String next(Person person) {
        Instant prediction = predictionOf(person);
        return person.core().stream()
                .filter(happening -> !happening.notAfter(prediction) && happening.notAfter(prediction.plus(horizon)))
                .map(Happening::at).min(Instant::compareTo).map(Training::micros).orElse("null");
    }

    private static long by(List<Instant> instants, Instant prediction) {
        return instants.stream().filter(instant -> isKnown(instant, prediction)).count();
    }

    private static boolean isKnown(Instant instant, Instant prediction) {
        return !instant.isAfter(prediction) && !instant.isBefore(FIRST_POSSIBLE);
    }

    private String since(Person person, @Nullable Instant last) {
        return last == null ? "null" : Long.toString(Duration.between(last, predictionOf(person)).toDays());
    }

    private static String micros(Instant instant) {
        return Long.toString(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000);
    }
}
