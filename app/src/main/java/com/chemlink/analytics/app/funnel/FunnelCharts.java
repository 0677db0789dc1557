package com.chemlink.analytics.app.funnel;

import static com.chemlink.analytics.app.chart.data.Funnel.CONVERTED;
import static com.chemlink.analytics.app.chart.data.Funnel.DROPPED;
import static com.chemlink.analytics.app.chart.data.Funnel.IN_WINDOW;

import com.chemlink.analytics.app.answer.AnswerSeries;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.funnel.Breakdown;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.AnswerRow;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The answers about a funnel as charts. */
final class FunnelCharts {

    private static final List<Tone> TONES = List.of(Tone.ACCENT, Tone.ORANGE, Tone.BLUE, Tone.PINK, Tone.QUIET);

    private static final int MOST_IN_WORDS = 5;

    private FunnelCharts() {}

    /** Every part of every bar leads to its users. */
    static Drawn steps(Answer answer, Funnel funnel, StepChoices choices) {
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.FUNNEL, "Funnel", Unit.people()).rowsCalled("Step"));
        if (count(answer.rows().getFirst(), "entered") == 0) {
            return drawn;
        }
        Map<String, String> parts = Map.of(CONVERTED, "users", IN_WINDOW, "still_in_window", DROPPED, "dropped");
        Map<String, String> names = Map.of(CONVERTED, "Converted", IN_WINDOW, "Still in window", DROPPED, "Dropped");
        for (String part : List.of(CONVERTED, IN_WINDOW, DROPPED)) {
            String measure = Objects.requireNonNull(parts.get(part));
            List<Point> points = answer.rows().stream()
                    .map(row -> Point.at(position(funnel, choices, row), (double) count(row, measure))
                            .keyed(answer.point(row).toString()))
                    .toList();
            drawn = drawn.with(new Series(part, Objects.requireNonNull(names.get(part)),
                    part.equals(DROPPED) ? Tone.QUIET : Tone.ACCENT, Role.MAIN, null, points), answer, measure);
        }
        return drawn.noted("%s, within %s of the first step".formatted(funnel.order().label(),
                funnel.windowDays() == 1 ? "a day" : funnel.windowDays() + " days"));
    }

    static Drawn trend(Answer answer) {
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.LINE, "Conversion over time", Unit.rate()));
        return answer.rows().stream().noneMatch(row -> row.number("conversion") != null)
                ? drawn
                : drawn.with(AnswerSeries.of(answer, "conversion", "Converted", Tone.ACCENT), answer, "conversion")
                        .noted("by the %s of the first step; dashed where windows are still open"
                                .formatted(Objects.requireNonNull(answer.effective().granularity()).label()));
    }

    /** The largest parts, each as its own row of bars: the share of its first step that came so far. */
    static Drawn parts(Answer answer, Funnel funnel, StepChoices choices) {
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.BARS, "Conversion by " + funnel.by(), Unit.rate()));
        List<String> largest = answer.rows().stream().map(row -> Objects.requireNonNull(row.text("part"))).distinct()
                .limit(TONES.size()).sorted(order(funnel.by())).toList();
        for (int i = 0; i < largest.size(); i++) {
            String part = largest.get(i);
            List<AnswerRow> rows = answer.rows().stream().filter(row -> part.equals(row.text("part"))).toList();
            List<Point> points = new ArrayList<>();
            for (AnswerRow row : rows.subList(1, rows.size())) {
                points.add(AnswerSeries.point(answer, row, "from_first", below(funnel, choices, row)));
            }
            drawn = drawn.with(new Series(name(funnel.by(), part), tone(part, i), points)
                    .sized(count(rows.getFirst(), "entered")), answer, "from_first");
        }
        long all = answer.rows().stream().map(row -> row.text("part")).distinct().count();
        return drawn.noted(all > largest.size()
                ? "of the first step; the %d largest of %s".formatted(largest.size(), Figures.count(all))
                : "of the first step");
    }

    /** Months one after the other, all else as it comes. */
    private static Comparator<String> order(Breakdown by) {
        return by == Breakdown.COHORT ? Comparator.naturalOrder() : (_, _) -> 0;
    }

    private static Tone tone(String part, int place) {
        return switch (part) {
            case "finder" -> Tone.FINDER;
            case "standard" -> Tone.STANDARD;
            default -> TONES.get(place);
        };
    }

    private static String name(Breakdown by, String part) {
        return switch (part) {
            case "finder" -> "Finder";
            case "standard" -> "Standard";
            case "?" -> "Unknown";
            case "none" -> "No segment";
            default -> by == Breakdown.COHORT ? Dates.month(YearMonth.parse(part).atDay(1)) : part;
        };
    }

    /** How many times greater the odds are among those who went through; 1 means no difference. */
    static Drawn differences(Answer answer, StepChoices choices) {
        List<Point> points = new ArrayList<>();
        for (AnswerRow row : answer.rows()) {
            Position at = Position.of(choices.labels().getOrDefault(Objects.requireNonNull(row.text("event_type")),
                    String.valueOf(row.text("event_type"))));
            points.add(new Point(at, number(row, "odds_ratio"), null,
                    new Portion(count(row, "converted_did"), count(row, "converted")), State.COMPLETE,
                    "dropped: " + new Portion(count(row, "others_did"), count(row, "others")).words(), false,
                    answer.point(row).toString()).between(number(row, "odds_low"), number(row, "odds_high")));
        }
        Drawn drawn = Drawn.as(ChartSpec.of(Kind.INTERVALS, "Odds ratios", Unit.amount(2, "")).logarithmic(true));
        return points.isEmpty()
                ? drawn
                : drawn.with(new Series("Odds ratio", Tone.ACCENT, points), answer, "converted_did")
                        .noted("1: no difference; an observation, not an experiment");
    }

    /** Below an axis many steps have no room for their words: their numbers are those of the bars. */
    private static Position below(Funnel funnel, StepChoices choices, AnswerRow row) {
        Position full = position(funnel, choices, row);
        return funnel.steps().size() <= MOST_IN_WORDS
                ? full
                : Position.of(Long.toString(count(row, "place")), full.full());
    }

    /** Numbered, as one activity may be several steps. */
    static Position position(Funnel funnel, StepChoices choices, AnswerRow row) {
        int place = (int) count(row, "place");
        String words = choices.words(funnel.steps().get(place - 1));
        return Position.of(place + " " + words);
    }

    static long count(AnswerRow row, String measure) {
        return Objects.requireNonNullElse(row.count(measure), 0L);
    }

    private static double number(AnswerRow row, String measure) {
        return Objects.requireNonNull(row.number(measure)).doubleValue();
    }
}
