package com.chemlink.analytics.etl.derivation;

import com.chemlink.analytics.etl.derivation.Person.Happening;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who started in a bucket, and how many of them were active in exactly the k-th bucket after it, or in that or later. */
record Cohorts(ChronoUnit step, LocalDate asOf, ZoneId zone) {

    private static final LocalDate NO_MISTAKE = LocalDate.of(1970, 1, 1);

    /** A person with their start, and the buckets they were active in since. */
    private record Member(LocalDate cohort, TreeSet<LocalDate> active) {}

    List<String> cells(Collection<Person> people) {
        Map<String, List<Member>> cohorts = new TreeMap<>();
        for (Person person : people) {
            TreeSet<LocalDate> active = active(person);
            LocalDate signup = day(person);
            if (signup != null && !signup.isBefore(NO_MISTAKE) && !signup.isAfter(asOf)) {
                put(cohorts, "signup", bucket(signup), person, active);
            }
            if (!active.isEmpty()) {
                put(cohorts, "first_core", active.first(), person, active);
            }
        }
        List<String> cells = new ArrayList<>();
        cohorts.forEach((cohort, members) -> {
            LocalDate start = members.getFirst().cohort;
            for (int period = 0; !start.plus(period, step).isAfter(asOf); period++) {
                LocalDate then = start.plus(period, step);
                long on = members.stream().filter(member -> member.active.contains(then)).count();
                long onOrAfter = members.stream().filter(member -> member.active.ceiling(then) != null).count();
                cells.add("%s|%s|%d|%d|%d|%d".formatted(step == ChronoUnit.WEEKS ? "week" : "month", cohort, period,
                        members.size(), on, onOrAfter));
            }
        });
        return cells.stream().sorted().toList();
    }

    private static void put(Map<String, List<Member>> cohorts, String kind, LocalDate start, Person person,
            TreeSet<LocalDate> active) {
        cohorts.computeIfAbsent(String.join("|", kind, start.toString(), person.population, person.segment),
                _ -> new ArrayList<>()).add(new Member(start, active));
    }

    private TreeSet<LocalDate> active(Person person) {
        TreeSet<LocalDate> buckets = new TreeSet<>();
        for (Happening happening : person.core()) {
            LocalDate day = happening.day(zone);
            if (!day.isBefore(NO_MISTAKE) && !day.isAfter(asOf)) {
                buckets.add(bucket(day));
            }
        }
        return buckets;
    }

    private @Nullable LocalDate day(Person person) {
        return person.signup == null ? null : person.signup.atZone(zone).toLocalDate();
    }

    private LocalDate bucket(LocalDate day) {
        return step == ChronoUnit.WEEKS
                ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.withDayOfMonth(1);
    }
}
