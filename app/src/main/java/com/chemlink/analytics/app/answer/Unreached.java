package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What of the filter does not reach a number, as its card says it: it is never ignored silently. */
final class Unreached {

    /**
     * Only receipts tell of these: what is no activity knows no bulk updates, which are left out unless somebody counts
     * them in, and what has no periods shows none.
     */
    private static final Set<FilterPart> NO_NEWS = EnumSet.of(FilterPart.BULK, FilterPart.GRANULARITY);

    /** Where it is asked what was known earlier, of numbers whose past is not kept. */
    static final String NOW = "as known now";

    private Unreached() {}

    static String words(Answer answer) {
        return whatever(parts(answer.metric(), answer.filter()));
    }

    static boolean asKnownNow(Origin origin) {
        return parts(origin.metric(), origin.filter()).contains(FilterPart.KNOWN_ON);
    }

    /** Of all the numbers of a chart; where it reaches some of them, only that. */
    static String words(Collection<Origin> origins) {
        List<Set<FilterPart>> each = origins.stream().map(origin -> parts(origin.metric(), origin.filter())).distinct()
                .toList();
        Set<FilterPart> some = EnumSet.noneOf(FilterPart.class);
        each.forEach(some::addAll);
        String words = whatever(some);
        return each.size() > 1 ? "in part " + words : words;
    }

    /** A sentence below a chart, and that. */
    static String below(String note, String words) {
        if (words.isEmpty() || note.contains(words)) {
            return note;
        }
        return note.isEmpty() ? words : note.endsWith(".") ? note + " Shown " + words + "." : note + " · " + words;
    }

    private static String whatever(Set<FilterPart> parts) {
        String list = parts.stream().filter(part -> part != FilterPart.KNOWN_ON).map(FilterPart::label)
                .collect(Collectors.joining(", "));
        int last = list.lastIndexOf(", ");
        String whatever = list.isEmpty()
                ? ""
                : "whatever the " + (last < 0 ? list : list.substring(0, last) + " and" + list.substring(last + 1));
        return !parts.contains(FilterPart.KNOWN_ON) ? whatever : list.isEmpty() ? NOW : whatever + ", " + NOW;
    }

    private static Set<FilterPart> parts(Metric metric, MetricFilter filter) {
        Set<FilterPart> parts = EnumSet.noneOf(FilterPart.class);
        parts.addAll(filter.chosen());
        parts.removeAll(metric.parts());
        parts.removeAll(NO_NEWS);
        return parts;
    }
}
