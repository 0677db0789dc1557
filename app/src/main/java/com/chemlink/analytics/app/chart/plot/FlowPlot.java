package com.chemlink.analytics.app.chart.plot;

import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Position.Passage;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.paint.Align;
import com.chemlink.analytics.app.chart.paint.Box;
import com.chemlink.analytics.app.chart.paint.Painter;
import com.chemlink.analytics.app.chart.paint.Ribbon;
import com.chemlink.analytics.app.chart.paint.TextStyle;
import com.chemlink.analytics.app.chart.paint.Weight;
import com.chemlink.analytics.app.format.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javafx.scene.paint.Color;

/**
 * Steps from left to right, at each of them what people did as bars as high as they are many, and ribbons to what they did
 * next. Of many kinds at one step the commonest are drawn.
 */
final class FlowPlot {

    private static final int MOST_AT_A_STEP = 6;
    private static final double BAR = 12;
    private static final double GAP = 26;
    private static final double HEADING = 26;
    private static final double LEAST = 2;
    private static final double LABELS = 128;
    /** By what people do, the commonest first; the same in every column. */
    private static final List<Tone> TONES = List.of(Tone.ACCENT, Tone.BLUE, Tone.ORANGE, Tone.PINK,
            Tone.WARNING, Tone.QUIET);

    private final Series series;
    private final Frame frame;
    private final TreeMap<Integer, List<Point>> columns = new TreeMap<>();
    private final Map<Passage, Box> bars = new HashMap<>();
    private final Map<String, Color> colours = new HashMap<>();
    private final List<Mark> nodes = new ArrayList<>();
    private final List<Mark> links = new ArrayList<>();
    private final double perPerson;

    FlowPlot(Series series, Frame frame) {
        this.series = series;
        this.frame = frame;
        for (Point point : series.points()) {
            if (point.x() instanceof Passage at && at.next().isEmpty()) {
                List<Point> column = columns.computeIfAbsent(at.place(), _ -> new ArrayList<>());
                if (column.size() < MOST_AT_A_STEP) {
                    column.add(point);
                }
            }
        }
        perPerson = columns.values().stream().mapToDouble(column -> (frame.height() - HEADING - GAP * column.size())
                / Math.max(1, column.stream().mapToDouble(FlowPlot::people).sum())).min().orElse(1);
        columns.values().forEach(this::addColumn);
        addLinks();
    }

    Picture picture() {
        List<Mark> marks = new ArrayList<>(nodes);
        marks.addAll(links);
        return new Picture(marks, new Box(0, HEADING, frame.width(), frame.height() - HEADING), Hit.INSIDE, null,
                this::paint);
    }

    private void addColumn(List<Point> column) {
        double y = HEADING;
        for (Point point : column) {
            Passage at = (Passage) point.x();
            double height = Math.max(LEAST, people(point) * perPerson);
            Box box = new Box(left(at.place()), y, BAR, height);
            bars.put(at, box);
            nodes.add(Mark.area(series, point, box, colour(at.step())));
            y += height + GAP;
        }
    }

    private double left(int place) {
        int count = columns.lastKey() - columns.firstKey();
        double slot = count == 0 ? 0 : (frame.width() - LABELS - BAR) / count;
        return (place - columns.firstKey()) * slot;
    }

    private Color colour(String step) {
        return colours.computeIfAbsent(step,
                _ -> Look.colour(frame.palette(), TONES.get(Math.min(colours.size(), TONES.size() - 1))));
    }

    /** Where several ways of one person are drawn at once, ribbons would be wider than their bar: then they share it. */
    private void addLinks() {
        List<Point> drawn = series.points().stream()
                .filter(point -> point.x() instanceof Passage at && bars.containsKey(from(at))
                        && bars.containsKey(to(at)))
                .toList();
        Map<Passage, Double> leaving = sums(drawn, true);
        Map<Passage, Double> arriving = sums(drawn, false);
        Map<Passage, Double> left = new HashMap<>();
        Map<Passage, Double> right = new HashMap<>();
        for (Point point : drawn) {
            Passage at = (Passage) point.x();
            Box one = known(bars, from(at));
            Box other = known(bars, to(at));
            double out = share(point, one, known(leaving, from(at)));
            double in = share(point, other, known(arriving, to(at)));
            Ribbon ribbon = new Ribbon(one.right(), one.y() + left.merge(from(at), out, Double::sum) - out, out,
                    other.x(), other.y() + right.merge(to(at), in, Double::sum) - in, in);
            links.add(Mark.area(series, point, ribbon.middle(), colour(at.step())).reaching(ribbon));
        }
    }

    private static <T> T known(Map<Passage, T> map, Passage key) {
        return Objects.requireNonNull(map.get(key));
    }

    private double share(Point point, Box bar, double sum) {
        return people(point) * Math.min(perPerson, bar.height() / Math.max(1, sum));
    }

    private Map<Passage, Double> sums(List<Point> drawn, boolean leaving) {
        Map<Passage, Double> sums = new HashMap<>();
        drawn.forEach(point -> sums.merge(leaving ? from((Passage) point.x()) : to((Passage) point.x()),
                people(point), Double::sum));
        return sums;
    }

    private static Passage from(Passage at) {
        return new Passage(at.place(), at.step(), "");
    }

    private static Passage to(Passage at) {
        return new Passage(at.place() + 1, at.next(), "");
    }

    private static double people(Point point) {
        return point.value() == null ? 0 : point.value();
    }

    private void paint(Painter painter) {
        columns.keySet().forEach(place -> painter.text(heading(place), left(place), 12, Look.axis(frame.palette())));
        links.forEach(link -> ((Ribbon) link.reach()).paint(painter, Look.transparent(link.colour(), 0.2)));
        nodes.forEach(node -> {
            painter.fill(node.box(), Math.min(3, node.box().height() / 2), node.colour());
            words(painter, node);
        });
    }

    private String heading(int place) {
        return place > 0 ? "Step " + place : place == 0 ? "The end" : -place + " before";
    }

    /** Beside a high bar in two lines, below each other; beside a low one in its own and the gap below. */
    private void words(Painter painter, Mark node) {
        Passage at = (Passage) node.point().x();
        double x = node.box().right() + 6;
        double room = room(at.place());
        TextStyle name = new TextStyle(12, Weight.SEMIBOLD, frame.palette().text(), Align.LEFT);
        TextStyle count = TextStyle.of(12, frame.palette().muted());
        double top = node.box().height() >= 30 ? node.box().centreY() - 3 : node.box().y() + 9;
        Portion portion = node.point().portion();
        String people = portion == null || portion.whole() == 0
                ? Figures.count(people(node.point()))
                : Figures.count(portion.part()) + " · " + Figures.rate((double) portion.part() / portion.whole());
        String step = frame.measure().fit(at.step(), name, room);
        String share = frame.measure().fit(people, count, room);
        // Ribbons that pass behind are seen through, and are no strokes through letters.
        double width = Math.max(frame.measure().width(step, name), frame.measure().width(share, count));
        painter.fill(new Box(x - 3, top - 12, width + 6, 31), 4, frame.palette().surface().deriveColor(0, 1, 1, 0.7));
        painter.text(step, x, top, name);
        painter.text(share, x, top + 15, count);
    }

    private double room(int place) {
        return place == columns.lastKey() ? LABELS - 8 : left(place + 1) - left(place) - BAR - 12;
    }
}
