package com.chemlink.analytics.etl.proof;

import com.chemlink.analytics.etl.proof.Person.Event;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.journey.Anchor;
import com.chemlink.analytics.schema.metric.journey.Paths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Paths as they are defined: one person and one event at a time. */
record PathsReference(Paths paths, Question question) {

    /** What was walked, and by whom: whole paths, steps of the flow, anybody. */
    record Walked(Map<String, Set<String>> whole, Map<String, Set<String>> steps, Set<String> walkers) {}

    Walked walked() {
        Walked walked = new Walked(new TreeMap<>(), new TreeMap<>(), new TreeSet<>());
        for (Person person : question.people()) {
            for (List<String> way : ways(person)) {
                walked.walkers.add(person.id());
                put(walked.whole, String.join(" > ", way), person);
                links(way).forEach(link -> put(walked.steps, link, person));
            }
        }
        return walked;
    }

    private static void put(Map<String, Set<String>> users, String key, Person person) {
        users.computeIfAbsent(key, _ -> new TreeSet<>()).add(person.id());
    }

    /** What somebody walked, each path once. */
    Set<List<String>> ways(Person person) {
        Set<List<String>> ways = new TreeSet<>(Comparator.comparing((List<String> way) -> String.join(" ", way)));
        for (List<String> stretch : stretches(person)) {
            int at = paths.anchor().type().map(stretch::indexOf).orElse(0);
            if (at >= 0) {
                ways.add(paths.anchor() instanceof Anchor.To
                        ? stretch.subList(Math.max(0, at + 1 - paths.steps()), at + 1)
                        : stretch.subList(at, Math.min(stretch.size(), at + paths.steps())));
            }
        }
        return ways;
    }

    private List<List<String>> stretches(Person person) {
        List<List<String>> stretches = new ArrayList<>();
        Instant last = Instant.MIN;
        for (Event event : person.events()) {
            if (!counts(event)) {
                continue;
            }
            if (stretches.isEmpty()
                    || Duration.between(last, event.at()).compareTo(Duration.ofHours(paths.gapHours())) > 0) {
                stretches.add(new ArrayList<>());
            }
            List<String> stretch = stretches.getLast();
            if (!paths.collapsed() || stretch.isEmpty() || !stretch.getLast().equals(event.type())) {
                stretch.add(event.type());
            }
            last = event.at();
        }
        return stretches;
    }

    private boolean counts(Event event) {
        DateRange.Between range = question.range();
        boolean chosen = question.types().contains(event.type())
                || paths.anchor().type().equals(Optional.of(event.type()));
        return chosen && !event.day().isBefore(range.from()) && !event.day().isAfter(range.to());
    }

    private List<String> links(List<String> way) {
        List<String> links = new ArrayList<>();
        for (int step = 0; step < way.size(); step++) {
            int place = paths.anchor() instanceof Anchor.To ? step + 1 - way.size() : step + 1;
            links.add("%d/%s/%s".formatted(place, way.get(step), Paths.ANYWHERE));
            if (step + 1 < way.size()) {
                links.add("%d/%s/%s".formatted(place, way.get(step), way.get(step + 1)));
            }
        }
        return links;
    }
}
