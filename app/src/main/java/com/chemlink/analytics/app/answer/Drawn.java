package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.Annotation;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.schema.metric.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A chart made of answers, each of its series knowing which number its points are.
 *
 * @param origins by the id of the series
 * @param note one sentence below it
 */
public record Drawn(ChartSpec spec, List<Series> series, Map<String, Origin> origins, String note) {

    public Drawn {
        series = List.copyOf(series);
        origins = Map.copyOf(origins);
    }

    public static Drawn as(ChartSpec spec) {
        return new Drawn(spec, List.of(), Map.of(), "");
    }

    /** With a series whose points are this measure of the answer. */
    public Drawn with(Series one, Answer answer, String measure) {
        return with(one, Origin.of(answer, measure));
    }

    public Drawn with(Series one, Origin origin) {
        List<Series> all = new ArrayList<>(series);
        all.add(one);
        Map<String, Origin> known = new LinkedHashMap<>(origins);
        known.put(one.id(), origin);
        return new Drawn(spec, all, known, note);
    }

    public Drawn noted(String words) {
        return new Drawn(spec, series, origins, words);
    }

    public Drawn annotated(Annotation annotation) {
        return new Drawn(spec.annotated(annotation), series, origins, note);
    }

    public ChartContent content() {
        return new ChartContent(spec, new ChartData(series),
                Unreached.below(note, Unreached.words(origins.values())));
    }

    /** Whose numbers it shows. */
    Set<String> metrics() {
        return origins.values().stream().map(origin -> origin.metric().id()).collect(Collectors.toSet());
    }

    /** What exactly is counted by each of its numbers. */
    String meaning() {
        return origins.values().stream().map(origin -> origin.metric().meaning()).distinct()
                .collect(Collectors.joining(" "));
    }

    /** What is counted, and as of when. */
    String basis() {
        return Origin.basis(origins.values());
    }

    /** With a series each of whose points is a number of its own, by the position's words. */
    public Drawn with(Series one, Map<String, Origin> byPosition) {
        List<Series> all = new ArrayList<>(series);
        all.add(one);
        Map<String, Origin> known = new LinkedHashMap<>(origins);
        byPosition.forEach((position, origin) -> known.put(one.id() + "/" + position, origin));
        return new Drawn(spec, all, known, note);
    }

    public Optional<Origin> origin(Series of) {
        return Optional.ofNullable(origins.get(of.id()));
    }

    /** Of one of its points. */
    public Optional<Origin> origin(Series of, Point point) {
        Origin own = origins.get(of.id() + "/" + point.x().full());
        return own == null ? origin(of) : Optional.of(own);
    }
}
