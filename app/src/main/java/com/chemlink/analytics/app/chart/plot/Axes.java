package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Stroke;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.scale.Scale;
import com.chemlink.analytics.app.chart.scale.Ticks;
import java.util.ArrayList;
import java.util.List;

/** The room around lines, bars and dots: grid, value labels on the left, positions below. */
final class Axes {

    private static final double LABEL_GAP = 8;
    static final double BELOW = 25;
    private static final double SECOND_ROW = 14;
    /** From the plot down to the baselines of the first and second row of labels. */
    private static final double BASELINE = 18;
    static final double SECOND_BASELINE = BASELINE + SECOND_ROW + 1;

    final Box plot;
    final Scale across;
    final Scale up;
    /** What is kept free above the plot. */
    final double above;

    private final ChartSpec spec;
    private final Frame frame;
    private final Places places;
    private final Values values;

    /**
     * @param room what the marks need beyond the plot: above for labels, right for names at line ends
     * @param margin half a band on both sides, in places; nothing for lines
     */
    Axes(ChartSpec spec, Frame frame, Places places, Values values, Room room, double margin) {
        this.spec = spec;
        this.frame = frame;
        this.places = places;
        this.values = values;
        double left = widestValue() + LABEL_GAP;
        double below = BELOW + (room.notesBelow() ? SECOND_ROW : 0);
        this.above = Math.max(room.above(), Look.AXIS_SIZE / 2);
        this.plot = new Box(left, above, Math.max(10, frame.width() - left - right(room, margin)),
                Math.max(10, frame.height() - above - below));
        Zoom zoom = frame.zoom();
        double low = zoom == null ? places.low() : zoom.from();
        double high = zoom == null ? places.high() : zoom.to();
        this.across = new Scale.Linear(low - margin, high + margin, plot.x(), plot.right());
        this.up = values.scale(plot.bottom(), plot.y());
    }

    /** Where the last position stands at the very end, half its label stands beyond. */
    private double right(Room room, double margin) {
        List<Position> positions = places.positions();
        if (margin > 0 || positions.isEmpty()) {
            return room.right();
        }
        String last = places.longest(positions.getLast());
        return Math.max(room.right(), frame.measure().width(last, Look.axis(frame.palette())) / 2);
    }

    /** What surrounds the plot besides the axes. */
    record Room(double above, double right, boolean notesBelow) {}

    double x(Position position) {
        return across.pixel(places.of(position));
    }

    double y(double value) {
        return up.pixel(value);
    }

    double zero() {
        return values.logarithmic() ? plot.bottom() : Math.clamp(up.pixel(0), plot.y(), plot.bottom());
    }

    boolean visible(double x) {
        return x >= plot.x() - 0.5 && x <= plot.right() + 0.5;
    }

    void paint(Painter painter) {
        paintGrid(painter);
        paintPositions(painter);
        new Annotations(spec, frame, this).paint(painter);
    }

    private void paintGrid(Painter painter) {
        TextStyle style = Look.axis(frame.palette()).aligned(Align.RIGHT);
        for (double tick : values.ticks()) {
            double y = Math.round(up.pixel(tick)) + 0.5;
            boolean base = tick == 0 && values.low() < 0;
            painter.line(plot.x(), y, plot.right(), y,
                    Stroke.of(base ? frame.palette().faint() : frame.palette().grid(), 1));
            painter.text(spec.unit().axis(tick), plot.x() - LABEL_GAP, style.baseline(y), style);
        }
    }

    private void paintPositions(Painter painter) {
        TextStyle style = Look.axis(frame.palette()).aligned(Align.CENTRE);
        double baseline = plot.bottom() + BASELINE;
        for (Label label : labels()) {
            double half = frame.measure().width(label.text(), style) / 2;
            double x = Math.clamp(label.x(), half, Math.max(half, frame.width() - half));
            painter.text(label.text(), x, baseline, style);
        }
    }

    private record Label(double x, String text) {}

    private List<Label> labels() {
        return places.numeric() ? numbers() : everyNth();
    }

    private List<Label> numbers() {
        int most = Math.max(2, (int) (plot.width() / 80));
        return Ticks.linear(across.value(plot.x()), across.value(plot.right()), most, false).stream()
                .map(tick -> new Label(across.pixel(tick), Position.of(tick).brief())).toList();
    }

    /** Every position, or every second, fifth, … so that no two labels touch. */
    private List<Label> everyNth() {
        List<Position> visible = visible();
        int stride = stride(visible);
        List<Label> labels = new ArrayList<>();
        Position previous = visible.isEmpty() ? Position.of("") : visible.getFirst();
        for (int i = 0; i < visible.size(); i += stride) {
            Position position = visible.get(i);
            labels.add(new Label(x(position), shortened(places.label(position, previous), visible.size(), stride)));
            previous = position;
        }
        return labels;
    }

    /** Whether there is room for a second row of words under every position. */
    boolean labelsEach() {
        return stride(visible()) == 1;
    }

    private List<Position> visible() {
        return places.positions().stream().filter(position -> visible(x(position))).toList();
    }

    private int stride(List<Position> visible) {
        double widest = visible.stream()
                .mapToDouble(position -> frame.measure().width(places.longest(position), Look.axis(frame.palette())))
                .max().orElse(0);
        return stride(visible.size(), widest + 12);
    }

    private String shortened(String text, int positions, int stride) {
        double room = positions <= 12 ? plot.width() / Math.max(1, positions) * stride - 6 : plot.width();
        return frame.measure().fit(text, Look.axis(frame.palette()), Math.max(24, room));
    }

    private int stride(int count, double wanted) {
        double each = plot.width() / Math.max(1, count);
        if (places.positions().getFirst() instanceof Position.Category && count <= 12) {
            return 1;
        }
        for (int stride : new int[]{1, 2, 3, 5, 7, 10, 14, 20, 30, 60, 90, 180, 365}) {
            if (stride * each >= wanted) {
                return stride;
            }
        }
        return Math.max(1, count);
    }

    private double widestValue() {
        return values.ticks().stream()
                .mapToDouble(tick -> frame.measure().width(spec.unit().axis(tick), Look.axis(frame.palette()))).max()
                .orElse(0);
    }
}
