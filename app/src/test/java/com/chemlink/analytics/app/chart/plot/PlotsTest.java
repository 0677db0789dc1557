package com.chemlink.analytics.app.chart.plot;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.paint.SvgPainter;
import com.chemlink.analytics.app.gallery.Samples;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Palette;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlotsTest {

    private static final double[][] SIZES = {{590, 230}, {400, 130}, {1_180, 640}, {300, 180}};

    static Stream<ChartContent> everyChart() {
        return Stream.of(Samples.signups(), Samples.dailyActive(), Samples.activation(), Samples.cohorts(),
                Samples.returnCurves(), Samples.funnel(), Samples.posts(), Samples.completeness(), Samples.lifecycle(),
                Samples.cumulative(), Samples.monthlyActiveWithPrevious(), Samples.scatter(), Samples.grid(30),
                Samples.months(), Samples.intervals(), Samples.paths());
    }

    @ParameterizedTest
    @MethodSource("everyChart")
    void no_two_texts_overlap_and_none_leaves_the_picture(ChartContent content) {
        for (double[] size : SIZES) {
            List<RecordingPainter.Words> words = painted(content, frame(size[0], size[1])).words;
            for (int i = 0; i < words.size(); i++) {
                RecordingPainter.Words one = words.get(i);
                assertThat(one.box().x()).as(one.text()).isGreaterThanOrEqualTo(-1);
                assertThat(one.box().right()).as(one.text()).isLessThanOrEqualTo(size[0] + 1);
                assertThat(one.box().bottom()).as(one.text()).isLessThanOrEqualTo(size[1] + 1);
                for (RecordingPainter.Words other : words.subList(i + 1, words.size())) {
                    assertThat(overlap(one, other)).as("%s / %s at %s x %s", one, other, size[0], size[1]).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyChart")
    void a_saved_picture_is_well_formed_and_has_the_texts_of_the_screen(ChartContent content) throws Exception {
        Frame frame = frame(590, 230);
        SvgPainter painter = new SvgPainter(590, 230);
        Plots.picture(content.spec(), content.data(), frame).paint(painter);
        String svg = painter.document(content.spec().title());
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("text").getLength()).isEqualTo(painted(content, frame).words.size());
    }

    @Test
    void bars_stand_on_zero_and_say_their_values() {
        RecordingPainter painter = painted(Samples.signups(), frame(590, 230));
        assertThat(painter.texts()).contains("1,084", "175", "596", "139", "99", "1", "Jun", "Nov", "3 days in", "0");
        List<Mark> marks = picture(Samples.signups()).marks();
        double axis = marks.getFirst().box().bottom();
        assertThat(marks).allMatch(mark -> Math.abs(mark.box().bottom() - axis) < 0.01);
    }

    @Test
    void a_cell_is_filled_hatched_or_dashed_by_its_state() {
        RecordingPainter painter = painted(Samples.cohorts(), frame(800, 330));
        List<Mark> marks = Plots.picture(Samples.cohorts().spec(), Samples.cohorts().data(), frame(800, 330)).marks();
        assertThat(painter.hatched).hasSize((int) count(marks, State.IN_PROGRESS));
        assertThat(painter.outlines).hasSize((int) count(marks, State.NOT_STARTED))
                .allMatch(stroke -> !stroke.dashes().isEmpty());
        assertThat(painter.filled).hasSize((int) count(marks, State.COMPLETE));
        assertThat(painter.texts()).contains("6.3 %", "0.57 % so far", "4.2 %").doesNotContain("0 %");
    }

    @Test
    void the_parts_of_a_funnel_step_add_up_to_the_step_before() {
        List<Mark> marks = picture(Samples.funnel()).marks();
        double first = widthOf(marks, "Account");
        assertThat(widthOf(marks, "Profile begun")).isCloseTo(first, org.assertj.core.data.Offset.offset(3.1));
        assertThat(rightOf(marks, "Profile begun")).isCloseTo(rightOf(marks, "Account"),
                org.assertj.core.data.Offset.offset(0.01));
        assertThat(painted(Samples.funnel(), frame(590, 230)).texts()).contains("2,094", "67.4 %", "1.1 %", "11.3 %",
                "621",
                "568");
    }

    @Test
    void long_names_take_two_lines_where_rows_are_high_and_shares_stand_beside_numbers() {
        List<String> high = painted(Samples.paths(), frame(590, 230)).texts();
        assertThat(high).contains("29 · 82.9 %", "Vote → Collection created → Profile")
                .noneMatch(text -> text.contains("…"));
        assertThat(painted(Samples.paths(), frame(590, 90)).texts()).anyMatch(text -> text.contains("…"));
    }

    @Test
    void cells_too_narrow_for_a_rate_say_whole_per_cent() {
        List<String> texts = painted(Samples.cohorts(), frame(380, 330)).texts();
        assertThat(texts).contains("6", "<1").doesNotContain("6.3 %", "11");
    }

    @Test
    void a_rate_from_few_people_says_its_counts_first_and_its_interval_is_drawn() {
        RecordingPainter painter = painted(Samples.intervals(), frame(590, 230));
        assertThat(painter.texts()).contains("Finder", "14 of 19", "73.7 %", "0.48 %", "10 of 2,086");
        List<Mark> marks = picture(Samples.intervals()).marks();
        assertThat(marks).hasSize(2);
        assertThat(marks.getFirst().x()).isGreaterThan(marks.getLast().x());
        assertThat(painter.filled.size()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void fifty_thousand_points_become_a_few_per_pixel() {
        assertThat(painted(Samples.longLine(50_000), frame(590, 230)).polylinePoints).isLessThan(4 * 590);
    }

    @Test
    void a_hidden_series_has_no_marks_and_all_hidden_says_so() {
        ChartContent content = Samples.dailyActive();
        Frame one = new Frame(590, 230, palette(), new FixedMeasure(), null, Set.of("All"));
        assertThat(Plots.picture(content.spec(), content.data(), one).marks())
                .allMatch(mark -> mark.series().name().equals("Finder"));
        Frame both = new Frame(590, 230, palette(), new FixedMeasure(), null, Set.of("All", "Finder"));
        assertThat(painted(content, both).texts()).containsExactly("Every series with values is hidden");
    }

    @Test
    void no_data_is_said_in_words() {
        ChartContent nothing = new ChartContent(Samples.signups().spec(), ChartData.NOTHING);
        assertThat(painted(nothing, frame(590, 230)).texts()).containsExactly("No values in this range");
    }

    @Test
    void a_zoom_keeps_only_what_lies_in_it() {
        ChartContent content = Samples.signups();
        Frame zoomed = new Frame(590, 230, palette(), new FixedMeasure(), new Zoom(1, 3), Set.of());
        assertThat(Plots.picture(content.spec(), content.data(), zoomed).marks())
                .extracting(mark -> mark.point().x().brief()).containsExactly("Jul", "Aug", "Sep");
    }

    @Test
    void a_logarithmic_axis_shows_the_small_beside_the_large() {
        ChartContent plain = Samples.activation();
        ChartContent log = new ChartContent(plain.spec().logarithmic(true), plain.data());
        assertThat(picture(log).marks().getLast().box().height()).isGreaterThan(20);
        assertThat(picture(plain).marks().getLast().box().height()).isLessThan(4);
    }

    @Test
    void only_kinds_where_it_means_something_become_logarithmic() {
        assertThat(Samples.posts().spec().logarithmic(true).logarithmic()).isFalse();
        assertThat(Samples.signups().spec().logarithmic(true).logarithmic()).isTrue();
        assertThat(Kind.STACKED.takesLogarithm()).isFalse();
    }

    private static long count(List<Mark> marks, State state) {
        return marks.stream().filter(mark -> mark.point().state() == state).count();
    }

    private static double rightOf(List<Mark> marks, String step) {
        return marks.stream().filter(mark -> mark.point().x().full().equals(step))
                .mapToDouble(mark -> mark.box().right()).max().orElseThrow();
    }

    private static double widthOf(List<Mark> marks, String step) {
        return marks.stream().filter(mark -> mark.point().x().full().equals(step))
                .mapToDouble(mark -> mark.box().width()).sum();
    }

    private static boolean overlap(RecordingPainter.Words one, RecordingPainter.Words other) {
        return one.box().x() < other.box().right() && other.box().x() < one.box().right()
                && one.box().y() < other.box().bottom() && other.box().y() < one.box().bottom();
    }

    private static Picture picture(ChartContent content) {
        return Plots.picture(content.spec(), content.data(), frame(590, 230));
    }

    private static RecordingPainter painted(ChartContent content, Frame frame) {
        RecordingPainter painter = new RecordingPainter();
        Plots.picture(content.spec(), content.data(), frame).paint(painter);
        return painter;
    }

    private static Frame frame(double width, double height) {
        return new Frame(width, height, palette(), new FixedMeasure(), null, Set.of());
    }

    private static Palette palette() {
        return Palette.of(Appearance.LIGHT);
    }
}
