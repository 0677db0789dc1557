package com.chemlink.analytics.etl.proof;

import com.chemlink.analytics.schema.metric.Granularity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Retention as it is defined: one person, one bucket at a time.
 *
 * @param firstCore whether cohorts are made by the first core activity, not by signup
 */
record RetentionReference(Question question, boolean firstCore) {

    /** A cohort's period. */
    record Cell(Set<String> size, Set<String> on, Set<String> onOrAfter, String state) {

        static Cell empty(String state) {
            return new Cell(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), state);
        }

        /** As one line, to be compared with an answer's. */
        String counts() {
            return "%d %d %d %s".formatted(size.size(), on.size(), onOrAfter.size(), state);
        }

        void add(Cell other) {
            size.addAll(other.size);
            on.addAll(other.on);
            onOrAfter.addAll(other.onOrAfter);
        }
    }

    /** By cohort and number of the period. */
    Map<String, Cell> cells() {
        Granularity granularity = question.granularity();
        Map<LocalDate, List<Person>> cohorts = new TreeMap<>();
        for (Person person : question.people()) {
            LocalDate start = start(person);
            if (start != null && !start.isBefore(granularity.bucketOf(question.range().from()))
                    && !start.isAfter(question.range().to())) {
                cohorts.computeIfAbsent(start, _ -> new ArrayList<>()).add(person);
            }
        }
        Map<String, Cell> cells = new TreeMap<>();
        cohorts.forEach((cohort, members) -> {
            LocalDate bucket = cohort;
            for (int after = 0; !bucket.isAfter(Histories.TODAY); after++) {
                cells.put(cohort + "/" + after, cell(members, bucket));
                bucket = granularity.next(bucket);
            }
        });
        return cells;
    }

    private Cell cell(List<Person> members, LocalDate bucket) {
        Cell cell = Cell.empty(
                question.granularity().next(bucket).isAfter(Histories.TODAY) ? "in_progress" : "complete");
        for (Person person : members) {
            cell.size.add(person.id());
            for (LocalDate day : days(person, question.types())) {
                LocalDate then = question.granularity().bucketOf(day);
                if (then.equals(bucket)) {
                    cell.on.add(person.id());
                }
                if (!then.isBefore(bucket)) {
                    cell.onOrAfter.add(person.id());
                }
            }
        }
        return cell;
    }

    /** The bucket somebody belongs to; null for who belongs to none. */
    private @Nullable LocalDate start(Person person) {
        LocalDate joined = person.joined();
        if (joined == null) {
            return null;
        }
        LocalDate day = firstCore
                ? days(person, Histories.types(question.product(), Histories.CORE)).stream().findFirst().orElse(null)
                : joined;
        return day == null || day.isAfter(Histories.TODAY) ? null : question.granularity().bucketOf(day);
    }

    /** What is dated after as-of has not happened yet. */
    private static List<LocalDate> days(Person person, Set<String> types) {
        return Question.days(person, types).stream().filter(day -> !day.isAfter(Histories.TODAY)).toList();
    }

    /** By number of the period: sums over the cohorts that have completed it. */
    Map<String, Cell> means() {
        Map<String, Cell> means = new TreeMap<>();
        cells().forEach((key, cell) -> {
            if (cell.state.equals("complete")) {
                means.computeIfAbsent(key.substring(key.indexOf('/') + 1), _ -> Cell.empty("complete")).add(cell);
            }
        });
        return means;
    }
}
