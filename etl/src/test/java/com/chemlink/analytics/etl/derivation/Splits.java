package com.chemlink.analytics.etl.derivation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The parts: whole days (UTC) of prediction instants, older to newer, until 70 and 85 of 100 rows are reached. */
final class Splits {

    private static final long MICROS_A_DAY = 86_400_000_000L;

    private Splits() {}

    /** @param rows of whom, and the prediction instant in microseconds */
    static List<String> of(List<String> rows) {
        SortedMap<Long, List<String>> days = rows.stream().map(row -> row.split("\\|")).collect(Collectors.groupingBy(
                row -> Math.floorDiv(Long.parseLong(row[1]), MICROS_A_DAY), TreeMap::new,
                Collectors.mapping(row -> row[0], Collectors.toList())));
        long[] reached = {0};
        return days.values().stream().flatMap(people -> {
            reached[0] += people.size();
            String part = reached[0] * 100 <= rows.size() * 70L
                    ? "train"
                    : reached[0] * 100 <= rows.size() * 85L ? "validation" : "test";
            return people.stream().map(person -> person + "|" + part);
        }).toList();
    }
}
