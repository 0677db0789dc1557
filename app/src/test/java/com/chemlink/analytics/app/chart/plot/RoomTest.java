package com.chemlink.analytics.app.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.Annotation;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Palette;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands around the marks keeps out of each other's way. */
class RoomTest {

    private static final YearMonth JULY = YearMonth.of(2025, 7);

    @Test
    void a_label_below_a_falling_bar_does_not_meet_the_axis() {
        noOverlap(bars(Unit.rate(), -0.8386, 2.4057, -0.7668, -0.2878));
    }

    @Test
    void a_label_above_the_highest_bar_does_not_meet_an_annotation() {
        ChartContent plain = bars(Unit.people(), 3, 4, 7, 2_088);
        noOverlap(new ChartContent(plain.spec().annotated(new Annotation(Position.of(JULY.plusMonths(3)),
                "Bulk import, 2,050 profiles")), plain.data()));
    }

    @Test
    void one_person_in_a_group_of_one_does_not_squeeze_the_others_into_a_corner() {
        ChartContent content = new ChartContent(ChartSpec.of(Kind.INTERVALS, "Completeness", Unit.rate()),
                ChartData.of(new Series("Activated", Tone.ACCENT, List.of(
                        Point.rate(Position.of("0-19"), 0, 1).between(0, 0.793),
                        Point.rate(Position.of("80-100"), 31, 814).between(0.027, 0.054)))));
        List<Mark> marks = Plots.picture(content.spec(), content.data(), frame()).marks();
        assertThat(marks.getLast().x() - marks.getFirst().x()).isGreaterThan(100);
        double end = painted(content).filled.stream().mapToDouble(Box::right).max().orElseThrow();
        assertThat(end).isLessThan(590);
    }

    @Test
    void a_long_legend_and_a_long_note_stand_whole_below_a_chart_that_is_handed_on() {
        List<Series> series = new ArrayList<>();
        for (String intent : List.of("Unknown", "Explore topic", "Find candidate", "Find collaborator", "Find company",
                "Find expert", "Find mentor", "Find supplier")) {
            series.add(new Series(intent, Tone.ACCENT, List.of(Point.at(Position.of(JULY), 3))));
        }
        ChartContent content = new ChartContent(ChartSpec.of(Kind.STACKED, "Searches", Unit.people()),
                new ChartData(series));
        String note = "Counted, never attributed: the source does not say who searched, on no day and in no month, so"
                + " nobody can be told apart";
        String basis = "1 Jun – 3 Nov 2025 · by month · real people · Standard · Germany · bulk updates out · "
                + "as of 3 Nov 2025 23:59 UTC · as known on run 7";
        RecordingPainter painter = new RecordingPainter();
        Sheet sheet = new Sheet(content.spec(), content.data(), "ChemLink", note, "", frame()).based(basis);
        sheet.paint(painter);
        noOverlap(painter.words);
        assertThat(painter.words).allMatch(word -> word.box().x() >= 0 && word.box().right() <= frame().width()
                && word.box().bottom() <= sheet.frame().height());
        assertThat(String.join(" ", painter.texts())).contains("Find supplier", note, basis);
    }

    @Test
    void what_is_counted_stands_below_a_note_that_has_no_legend() {
        ChartContent content = bars(Unit.people(), 1, 2);
        RecordingPainter painter = new RecordingPainter();
        new Sheet(content.spec(), content.data(), "ChemLink", "nobody else", "", frame())
                .based("real people").paint(painter);
        noOverlap(painter.words);
        assertThat(painter.texts()).contains("nobody else").last().isEqualTo("real people");
    }

    private static ChartContent bars(Unit unit, double... values) {
        List<Point> points = new ArrayList<>();
        for (double value : values) {
            points.add(Point.at(Position.of(JULY.plusMonths(points.size())), value));
        }
        return new ChartContent(ChartSpec.of(Kind.BARS, "Growth", unit), ChartData.of(
                new Series("Growth", Tone.BLUE, points)));
    }

    private static void noOverlap(ChartContent content) {
        noOverlap(painted(content).words);
    }

    private static void noOverlap(List<RecordingPainter.Words> words) {
        for (int i = 0; i < words.size(); i++) {
            for (RecordingPainter.Words other : words.subList(i + 1, words.size())) {
                Box one = words.get(i).box();
                Box two = other.box();
                assertThat(one.x() < two.right() && two.x() < one.right() && one.y() < two.bottom()
                        && two.y() < one.bottom()).as("%s / %s", words.get(i), other).isFalse();
            }
        }
    }

    private static RecordingPainter painted(ChartContent content) {
        RecordingPainter painter = new RecordingPainter();
        Plots.picture(content.spec(), content.data(), frame()).paint(painter);
        return painter;
    }

    private static Frame frame() {
        return new Frame(590, 230, Palette.of(Appearance.LIGHT), new FixedMeasure(), null, Set.of());
    }
}
