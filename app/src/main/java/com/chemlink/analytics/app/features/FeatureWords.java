package com.chemlink.analytics.app.features;

import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Periods;
import com.chemlink.analytics.app.card.KpiFigure;
import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import com.chemlink.analytics.schema.metric.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the features screen says in words and figures. */
final class FeatureWords {

    /** Said wherever searches are counted. */
    static final String NOBODY_KNOWN = "Counted, never attributed: the source does not say who searched.";

    private FeatureWords() {}

    /** A count of the last period that is over, beside its sum over the range where adding it up means something. */
    static KpiFigure latest(Answer answer, String measure, boolean adds) {
        AnswerRow row = Periods.latest(answer);
        String label = "%s, %s".formatted(answer.metric().measure(measure).column().label(),
                Periods.brief(answer, row));
        String words = adds ? Figures.count(sum(answer, measure)) + " in the range" : "different people";
        return new KpiFigure(label, Figures.count(count(row, measure)), words, KpiFigure.Direction.NEUTRAL,
                AnswerSeries.trend(answer, measure, row));
    }

    static KpiFigure votesPerSearch(Answer answer) {
        AnswerRow row = Periods.latest(answer);
        BigDecimal ratio = row.number("votes_per_search");
        return new KpiFigure("Votes per search, " + Periods.brief(answer, row),
                ratio == null ? Figures.NONE : Figures.decimal(ratio.doubleValue(), 2),
                "%s for all %s searches".formatted(plural(count(row, "votes"), "vote"),
                        Figures.count(count(row, "searches"))),
                KpiFigure.Direction.NEUTRAL,
                AnswerSeries.trend(answer, "votes_per_search", row));
    }

    /** "Public 27 by 8 creators · Private 9 by 7 creators". */
    static String byPrivacy(Answer answer) {
        return answer.rows().stream().map(row -> "%s %s by %s".formatted(name(String.valueOf(row.value("privacy"))),
                Figures.count(count(row, "collections")), plural(count(row, "creators"), "creator")))
                .collect(Collectors.joining(" · "));
    }

    /** Each kind of activity over the whole range. */
    static List<Line> totals(Answer answer) {
        Map<String, Long> sums = new LinkedHashMap<>();
        answer.rows().forEach(row -> sums.merge(String.valueOf(row.value("event_type")), count(row, "events"),
                Long::sum));
        List<Line> lines = new ArrayList<>();
        sums.forEach((type, events) -> lines.add(new Line(name(type), Line.Cell.of(Figures.count(events)))));
        return lines;
    }

    private static String name(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return switch (words) {
            case "mention" -> "Mentions";
            case "report" -> "Reports";
            case "group created" -> "Groups created";
            case "group joined" -> "Groups joined";
            case "collection shared" -> "Collections shared";
            default -> Character.toUpperCase(words.charAt(0)) + words.substring(1);
        };
    }

    private static String plural(long count, String one) {
        return Figures.count(count) + " " + one + (count == 1 ? "" : "s");
    }

    static long sum(Answer answer, String measure) {
        return answer.rows().stream().mapToLong(row -> count(row, measure)).sum();
    }

    /** The row a tile's figure is from. */
    static AnswerRow row(Answer answer) {
        return answer.metric().dimensions().getFirst().name().equals(Metric.PERIOD)
                ? Periods.latest(answer)
                : answer.rows().getFirst();
    }

    private static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }
}
