package com.chemlink.analytics.etl.proof;

import com.chemlink.analytics.etl.proof.Person.Event;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of whose users, under which filter, by which activities.
 *
 * @param types what counts; where the filter names none, the core activities of the product
 */
record Question(String product, MetricFilter filter, Set<String> types) {

    /** @param types none: core activities */
    static Question of(String product, Granularity granularity, LocalDate from, Set<String> types) {
        return new Question(product, MetricFilter.DEFAULT.withGranularity(granularity).withTypes(types)
                .withRange(new DateRange.Between(from, Histories.TODAY)),
                types.isEmpty() ? Set.copyOf(Histories.CORE) : types);
    }

    /** Any product, activities, people. */
    static Question byLot(Random dice, Granularity granularity, LocalDate from) {
        Set<String> types = new TreeSet<>();
        for (int type = dice.nextInt(4); type >= 0; type--) {
            types.add(Histories.TYPES.get(dice.nextInt(Histories.TYPES.size())));
        }
        String product = dice.nextInt(3) == 0 ? Histories.ELSEWHERE : Histories.CHEMLINK;
        Question question = of(product, granularity, from, Histories.types(product, types));
        return new Question(product, question.filter
                .withSegment(List.of(Segment.ALL, Segment.FINDER, Segment.STANDARD).get(dice.nextInt(3)))
                .withPopulation(dice.nextBoolean() ? Population.REAL : Population.ALL), question.types);
    }

    Granularity granularity() {
        return Objects.requireNonNull(filter.granularity());
    }

    DateRange.Between range() {
        return (DateRange.Between) Objects.requireNonNull(filter.range());
    }

    /** Whether somebody is asked for. */
    boolean means(Person person) {
        boolean asked = filter.population() == Population.ALL || person.population().equals("real");
        return asked && person.product().equals(product)
                && (filter.segment() == Segment.ALL || filter.segment().toString().equals(person.segment()));
    }

    List<Person> people() {
        return StoredHistories.PEOPLE.people().stream().filter(this::means).toList();
    }

    /** The days on which somebody did what counts. */
    List<LocalDate> days(Person person) {
        return days(person, types);
    }

    static List<LocalDate> days(Person person, Set<String> types) {
        return person.events().stream().filter(event -> types.contains(event.type())).map(Event::day).toList();
    }

    /** Everything there is to be seen of: whole buckets, as they are counted. */
    List<LocalDate> buckets() {
        List<LocalDate> buckets = new ArrayList<>();
        LocalDate bucket = granularity().bucketOf(range().from());
        while (!bucket.isAfter(range().to())) {
            buckets.add(bucket);
            bucket = granularity().next(bucket);
        }
        return buckets;
    }
}
