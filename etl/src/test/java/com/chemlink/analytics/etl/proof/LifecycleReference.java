package com.chemlink.analytics.etl.proof;

import com.chemlink.analytics.schema.metric.Granularity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The lifecycle, churn and stickiness as they are defined: one person, one bucket at a time. What comes of it is who is
 * counted, by point and measure: "2025-06-01 dormant".
 */
record LifecycleReference(Question question) {

    /** For each period who is new, returning, resurrecting and dormant. */
    Map<String, Set<String>> flows() {
        Map<String, Set<String>> flows = new TreeMap<>();
        List<Person> people = question.people();
        for (LocalDate bucket : question.buckets()) {
            Set<String> dormant = users(flows, bucket, "dormant");
            Set<String> fresh = users(flows, bucket, "new");
            Set<String> returning = users(flows, bucket, "returning");
            Set<String> resurrecting = users(flows, bucket, "resurrecting");
            for (Person person : people) {
                Set<LocalDate> active = active(person);
                boolean before = active.contains(before(bucket));
                if (!active.contains(bucket)) {
                    addIf(before, dormant, person);
                } else if (joinedIn(person, bucket)) {
                    fresh.add(person.id());
                } else {
                    addIf(before, returning, person);
                    addIf(!before, resurrecting, person);
                }
            }
        }
        return flows;
    }

    private boolean joinedIn(Person person, LocalDate bucket) {
        LocalDate joined = person.joined();
        return joined != null && granularity().bucketOf(joined).equals(bucket);
    }

    /** For each period who was active in the one before, and who of them is not any more. */
    Map<String, Set<String>> churn() {
        Map<String, Set<String>> churn = new TreeMap<>();
        for (LocalDate bucket : question.buckets()) {
            Set<String> active = users(churn, bucket, "active_before");
            Set<String> churned = users(churn, bucket, "churned");
            for (Person person : question.people()) {
                boolean before = active(person).contains(before(bucket));
                addIf(before, active, person);
                addIf(before && !active(person).contains(bucket), churned, person);
            }
        }
        return churn;
    }

    /** For each number of intervals who was active in exactly so many, and in so many or more. */
    Map<String, Set<String>> stickiness() {
        Map<String, Set<String>> sticky = new TreeMap<>();
        List<LocalDate> buckets = question.buckets();
        for (Person person : question.people()) {
            Set<LocalDate> active = active(person);
            active.retainAll(buckets);
            for (int intervals = active.size(); intervals > 0; intervals--) {
                users(sticky, intervals, "users_or_more").add(person.id());
                addIf(intervals == active.size(), users(sticky, intervals, "users"), person);
            }
        }
        return sticky;
    }

    private static void addIf(boolean counted, Set<String> users, Person person) {
        if (counted) {
            users.add(person.id());
        }
    }

    private static Set<String> users(Map<String, Set<String>> all, Object point, String measure) {
        return all.computeIfAbsent(point + " " + measure, _ -> new TreeSet<>());
    }

    private Set<LocalDate> active(Person person) {
        return question.days(person).stream().map(granularity()::bucketOf).collect(Collectors.toSet());
    }

    private LocalDate before(LocalDate bucket) {
        return granularity().bucketOf(bucket.minusDays(1));
    }

    private Granularity granularity() {
        return question.granularity();
    }
}
