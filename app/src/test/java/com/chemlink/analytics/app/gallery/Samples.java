package com.chemlink.analytics.app.gallery;

import com.chemlink.analytics.app.chart.ChartContent;
import com.chemlink.analytics.app.chart.data.Annotation;
import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Funnel;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Point;
import com.chemlink.analytics.app.chart.data.Portion;
import com.chemlink.analytics.app.chart.data.Position;
import com.chemlink.analytics.app.chart.data.Role;
import com.chemlink.analytics.app.chart.data.Series;
import com.chemlink.analytics.app.chart.data.State;
import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.app.chart.data.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Charts with the published figures, and with larger data where those are too few to judge by. */
public final class Samples {

    private static final LocalDate LAST = LocalDate.of(2025, 11, 3);
    private static final YearMonth JUNE = YearMonth.of(2025, 6);

    private Samples() {}

    public static ChartContent signups() {
        int[] counts = {1_084, 175, 596, 139, 99};
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            points.add(Point.at(Position.of(JUNE.plusMonths(i)), counts[i]).keyed("signups/" + JUNE.plusMonths(i)));
        }
        points.add(Point.at(Position.of(JUNE.plusMonths(5)), 1).inProgress("3 days in").keyed("signups/2025-11"));
        return new ChartContent(ChartSpec.of(Kind.BARS, "Signups by month", Unit.people()).rowsCalled("Month"),
                ChartData.of(new Series("Signups", Tone.ACCENT, points)));
    }

    /** Rates of groups of very different size, with their intervals. */
    public static ChartContent intervals() {
        return new ChartContent(ChartSpec.of(Kind.INTERVALS, "Finder against Standard", Unit.rate())
                .rowsCalled("Segment"),
                ChartData.of(
                        new Series("Finder", Tone.FINDER,
                                List.of(Point.rate(Position.of("Finder"), 14, 19).between(0.512, 0.882))),
                        new Series("Standard", Tone.STANDARD,
                                List.of(Point.rate(Position.of("Standard"), 10, 2_086).between(0.0026, 0.0088)))));
    }

    /** Thirty months, whose first and Januaries say their year. */
    public static ChartContent months() {
        YearMonth first = YearMonth.of(2023, 5);
        return new ChartContent(ChartSpec.of(Kind.BARS, "Signups since the launch", Unit.people()).rowsCalled("Month"),
                ChartData.of(new Series("Signups", Tone.ACCENT, IntStream.range(0, 30)
                        .mapToObj(i -> Point.at(Position.of(first.plusMonths(i)), 40.0 * i)).toList())));
    }

    public static ChartContent dailyActive() {
        int[] all = {0, 2, 3, 0, 0, 4, 5, 3, 2, 0, 0, 6, 4, 9, 5, 0, 0, 3, 2, 4, 8, 2, 0, 0, 3, 2, 6, 1, 0, 0, 7};
        int[] finder = {0, 1, 1, 0, 0, 1, 1, 1, 1, 0, 0, 2, 1, 2, 1, 0, 0, 1, 1, 1, 2, 1, 0, 0, 1, 1, 2, 0, 0, 0, 0};
        return new ChartContent(
                ChartSpec.of(Kind.AREA, "Daily active people, last 30 days", Unit.people()).rowsCalled("Day"),
                ChartData.of(new Series("All", Tone.ACCENT, days(all)),
                        new Series("Finder", Tone.FINDER, days(finder))),
                "mean 3.6 · peak 9 · 18 days with activity");
    }

    public static ChartContent activation() {
        Series finder = new Series("Finder", Tone.FINDER, List.of(
                Point.rate(Position.of("October"), 14, 19).between(0.512, 0.882)));
        Series standard = new Series("Standard", Tone.STANDARD, List.of(
                Point.rate(Position.of("October"), 10, 2_086).between(0.0026, 0.0088)));
        return new ChartContent(ChartSpec.of(Kind.BARS, "Activation, Finder against Standard", Unit.rate()),
                ChartData.of(finder, standard), "14 of 19 against 10 of 2,086 · p = 6.05e−26");
    }

    public static ChartContent cohorts() {
        long[] sizes = {1_084, 175, 596, 139, 99};
        long[][] returned = {{34, 28, 21, 14, 3}, {11, 7, 5, 1}, {27, 19, 3}, {11, 2}, {1}};
        List<Series> rows = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            rows.add(cohort(JUNE.plusMonths(i), sizes[i], returned[i]));
        }
        rows.add(new Series("Mean", Tone.ACCENT, List.of(mean(1, 83, 1_994), mean(2, 54, 1_855), mean(3, 26, 1_259),
                mean(4, 14, 1_084))).as(Role.MEAN));
        return new ChartContent(ChartSpec.of(Kind.HEATMAP, "Retention by month", Unit.rate()).rowsCalled("Signed up"),
                new ChartData(rows));
    }

    private static Series cohort(YearMonth month, long size, long[] returned) {
        List<Point> points = new ArrayList<>();
        points.add(Point.rate(period(0), size, size).asReference());
        for (int k = 0; k < 5; k++) {
            Point point = k < returned.length
                    ? Point.rate(period(k + 1), returned[k], size)
                    : Point.notStarted(period(k + 1));
            points.add((k == returned.length - 1 ? point.inProgress("3 days in") : point)
                    .keyed("cohort/" + month + "/" + (k + 1)));
        }
        return new Series(Position.of(month).full(), Tone.ACCENT, points).sized(size);
    }

    private static Point mean(int k, long part, long whole) {
        return Point.rate(period(k), part, whole);
    }

    private static Position period(int k) {
        return Position.of("Month " + k);
    }

    public static ChartContent returnCurves() {
        Series june = new Series("June (1,084)", Tone.ACCENT, List.of(curve(1, 34, 1_084, 0.0225, 0.0435),
                curve(2, 28, 1_084, 0.0179, 0.0371), curve(3, 21, 1_084, 0.0127, 0.0294),
                curve(4, 14, 1_084, 0.0077, 0.0216)));
        Series july = new Series("July (175)", Tone.BLUE, List.of(curve(1, 11, 175, 0.0355, 0.109),
                curve(2, 7, 175, 0.0195, 0.080), curve(3, 5, 175, 0.0122, 0.0652)));
        Series september = new Series("September (139)", Tone.ORANGE, List.of(curve(1, 11, 139, 0.0448, 0.136),
                curve(2, 2, 139, 0.004, 0.051).inProgress("3 days in")));
        return new ChartContent(ChartSpec.of(Kind.LINE, "Return curves", Unit.rate()),
                ChartData.of(june, july, september), "Bands are 95 % intervals");
    }

    private static Point curve(int k, long part, long whole, double low, double high) {
        return Point.rate(period(k), part, whole).between(low, high);
    }

    public static ChartContent funnel() {
        return new ChartContent(ChartSpec.of(Kind.FUNNEL, "From account to activity", Unit.people()),
                Funnel.data(List.of(new Funnel.Step("Account", 2_094, 0, 0),
                        new Funnel.Step("Profile begun", 1_412, 61, 621),
                        new Funnel.Step("Profile complete", 800, 44, 568),
                        new Funnel.Step("Experience added", 213, 38, 549),
                        new Funnel.Step("First core activity", 24, 9, 180))),
                "14 days for each attempt");
    }

    /** Names that need two lines, shares beside the numbers. */
    public static ChartContent paths() {
        List<Point> points = Stream
                .of("View", "Vote → Collection created → Profile collected → Collection created → View",
                        "View → Collection created → Profile collected", "Comment")
                .map(path -> {
                    long users = 30L - path.length() / 4L;
                    return new Point(Position.of(path), (double) users, null, new Portion(users, 35), State.COMPLETE,
                            "",
                            false, path);
                }).toList();
        return new ChartContent(ChartSpec.of(Kind.RANKING, "Paths", Unit.people()),
                new ChartData(List.of(new Series("People", Tone.ACCENT, points))), "");
    }

    public static ChartContent posts() {
        Position row = Position.of("Posts");
        return new ChartContent(ChartSpec.of(Kind.SHARE, "Posts by type", Unit.count("post", "posts")),
                ChartData.of(new Series("Text", Tone.ACCENT, List.of(Point.at(row, 165))),
                        new Series("Link", Tone.BLUE, List.of(Point.at(row, 65))),
                        new Series("Image", Tone.ORANGE, List.of(Point.at(row, 50))),
                        new Series("File", Tone.PINK, List.of(Point.at(row, 32)))),
                "312 posts, of which 302 are deleted");
    }

    public static ChartContent completeness() {
        String[] rows = {"June", "July", "August", "September", "October"};
        int[][] counts = {{420, 380, 284}, {70, 61, 44}, {190, 240, 166}, {61, 48, 30}, {55, 30, 14}};
        String[] names = {"Complete", "Partly", "Empty"};
        Tone[] tones = {Tone.ACCENT, Tone.BLUE, Tone.STANDARD};
        List<Series> series = new ArrayList<>();
        for (int s = 0; s < names.length; s++) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) {
                points.add(Point.at(Position.of(rows[i]), counts[i][s]));
            }
            series.add(new Series(names[s], tones[s], points));
        }
        return new ChartContent(
                ChartSpec.of(Kind.SHARE, "Profile completeness by cohort", Unit.people()).rowsCalled("Cohort"),
                new ChartData(series));
    }

    public static ChartContent lifecycle() {
        int[][] counts = {{31, 24, 40, 22, 19, 26}, {0, 12, 15, 21, 17, 20}, {0, 3, 4, 6, 9, 5},
                {0, -19, -17, -32, -25, -14}};
        String[] names = {"New", "Returning", "Resurrecting", "Dormant"};
        Tone[] tones = {Tone.ACCENT, Tone.BLUE, Tone.FINDER, Tone.STANDARD};
        List<Series> series = new ArrayList<>();
        for (int s = 0; s < names.length; s++) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Point point = Point.at(Position.week(LocalDate.of(2025, 9, 29).plusWeeks(i)), counts[s][i]);
                points.add(i == 5 ? point.inProgress("1 day in") : point);
            }
            series.add(new Series(names[s], tones[s], points));
        }
        return new ChartContent(
                ChartSpec.of(Kind.STACKED, "Lifecycle by week", Unit.people()).rowsCalled("Week"),
                new ChartData(series));
    }

    public static ChartContent cumulative() {
        Random random = new Random(7);
        List<Point> now = new ArrayList<>();
        List<Point> before = new ArrayList<>();
        double accounts = 620;
        for (int i = 0; i < 156; i++) {
            accounts += Math.max(0, 9 + random.nextGaussian() * 7);
            LocalDate day = LocalDate.of(2025, 6, 1).plusDays(i);
            now.add(Point.at(Position.of(day), Math.rint(accounts)));
            before.add(Point.at(Position.of(day), Math.rint(480 + i * 5.5 + 30 * Math.sin(i / 9.0))));
        }
        ChartSpec spec = ChartSpec.of(Kind.AREA, "Accounts over time", Unit.people()).rowsCalled("Day")
                .annotated(new Annotation(Position.of(LocalDate.of(2025, 8, 12)), "Launch"))
                .annotated(new Annotation(Position.of(LocalDate.of(2025, 10, 1)), "Bulk import"));
        return new ChartContent(spec, ChartData.of(new Series("Accounts", Tone.ACCENT, now),
                new Series("A year before", Tone.QUIET, before).as(Role.PREVIOUS)));
    }

    public static ChartContent monthlyActiveWithPrevious() {
        int[] now = {310, 402, 388, 455, 512, 61};
        int[] before = {280, 361, 402, 398, 430, 441};
        List<Point> points = new ArrayList<>();
        List<Point> earlier = new ArrayList<>();
        for (int i = 0; i < now.length; i++) {
            Point point = Point.at(Position.of(JUNE.plusMonths(i)), now[i]);
            points.add(i == 5 ? point.inProgress("3 days in") : point);
            earlier.add(Point.at(Position.of(JUNE.plusMonths(i)), before[i]));
        }
        return new ChartContent(
                ChartSpec.of(Kind.BARS, "Monthly active, with the year before", Unit.people()).rowsCalled("Month"),
                ChartData.of(new Series("Active", Tone.ACCENT, points),
                        new Series("A year before", Tone.QUIET, earlier).as(Role.PREVIOUS)));
    }

    public static ChartContent scatter() {
        Random random = new Random(11);
        List<Point> finder = new ArrayList<>();
        List<Point> standard = new ArrayList<>();
        for (int i = 0; i < 140; i++) {
            double complete = Math.rint(100 * Math.min(1, Math.abs(random.nextGaussian()) * 0.38));
            double score = Math.max(0, complete * 0.25 + random.nextGaussian() * 6);
            standard.add(Point.at(Position.of(complete), Math.rint(score * 10) / 10));
        }
        for (int i = 0; i < 19; i++) {
            double complete = 45 + Math.rint(random.nextDouble() * 55);
            finder.add(Point.at(Position.of(complete), 14 + Math.rint(random.nextDouble() * 300) / 10));
        }
        return new ChartContent(
                ChartSpec.of(Kind.SCATTER, "Completeness against engagement", Unit.amount(1, "points"))
                        .rowsCalled("Profile completeness, %"),
                ChartData.of(new Series("Standard", Tone.STANDARD, standard),
                        new Series("Finder", Tone.FINDER, finder)));
    }

    public static ChartContent grid(int size) {
        Random random = new Random(3);
        List<Series> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            List<Point> points = new ArrayList<>();
            points.add(Point.rate(Position.of("0", "Week 0"), 400, 400).asReference());
            for (int k = 1; k < size; k++) {
                Position x = Position.of(Integer.toString(k), "Week " + k);
                long part = Math.round(400 * 0.5 * Math.pow(k, -0.7) * (0.7 + 0.6 * random.nextDouble()));
                points.add(k + row < size
                        ? Point.rate(x, part, 400)
                        : k + row == size ? Point.rate(x, part, 400).inProgress("") : Point.notStarted(x));
            }
            LocalDate week = LocalDate.of(2024, 9, 16).plusWeeks(row);
            rows.add(new Series(Position.of(week).full(), Tone.ACCENT, points).sized(400));
        }
        return new ChartContent(
                ChartSpec.of(Kind.HEATMAP, "Retention by week", Unit.rate()).rowsCalled("Signed up"),
                new ChartData(rows));
    }

    public static ChartContent longLine(int points) {
        Random random = new Random(5);
        List<Point> line = new ArrayList<>();
        double level = 200;
        for (int i = 0; i < points; i++) {
            level = Math.max(0, level + random.nextGaussian() * 3);
            line.add(Point.at(Position.of((double) i), Math.rint(level + Math.abs(random.nextGaussian()) * 12)));
        }
        return new ChartContent(ChartSpec.of(Kind.LINE, "Events per minute", Unit.count("event", "events")),
                ChartData.of(new Series("Events", Tone.ACCENT, line)));
    }

    public static Series trend(double... values) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(Point.at(Position.of((double) i), values[i]));
        }
        return new Series("Trend", Tone.ACCENT, points);
    }

    private static List<Point> days(int[] counts) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            LocalDate day = LAST.minusDays(counts.length - 1L - i);
            points.add(Point.at(Position.of(day), counts[i]).keyed("active/" + day));
        }
        return points;
    }
}
