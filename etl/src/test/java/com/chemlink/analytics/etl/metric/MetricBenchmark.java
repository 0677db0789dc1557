package com.chemlink.analytics.etl.metric;

import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.sample.FilledCompany;
import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsDatabase;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.DirectQuestion;
import com.chemlink.analytics.schema.metric.DirectReader;
import com.chemlink.analytics.schema.metric.FilterPart;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import com.chemlink.analytics.schema.metric.Stoppable;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import com.chemlink.analytics.schema.metric.catalogue.DirectQuestions;
import com.chemlink.analytics.schema.metric.journey.Anchor;
import com.chemlink.analytics.schema.metric.journey.Paths;
import com.chemlink.analytics.schema.testing.TestPostgres;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Times every metric here and, where it can be, asked of the sources themselves. On the three databases of the
 * configuration where there are any, else on a company of {@code -Dbenchmark.users}.
 */
public final class MetricBenchmark {

    private static final int RUNS = Integer.getInteger("benchmark.runs", 20);
    private static final List<String> ONLY = Stream.of(System.getProperty("benchmark.metrics", "").split(","))
            .filter(id -> !id.isEmpty()).toList();
    private static final int FILTERED_RUNS = 3;
    private static final double LONG_ENOUGH_MILLIS = 5_000;
    private static final PrintStream OUT = System.out;

    private static final Map<FilterPart, MetricFilter> SINGLE = Map.of(
            FilterPart.POPULATION, MetricFilter.DEFAULT.withPopulation(Population.ALL),
            FilterPart.SEGMENT, MetricFilter.DEFAULT.withSegment(Segment.STANDARD),
            FilterPart.COUNTRY, MetricFilter.DEFAULT.withCountry("Germany"),
            FilterPart.BULK, MetricFilter.DEFAULT.withBulk(false),
            FilterPart.GRANULARITY, MetricFilter.DEFAULT.withGranularity(Granularity.WEEK),
            FilterPart.RANGE, MetricFilter.DEFAULT.withRange(DateRange.Preset.LAST_90_DAYS),
            FilterPart.TYPES, MetricFilter.DEFAULT.withTypes(Set.of("view")));

    private MetricBenchmark() {}

    /** Prints a line per metric and the summary that the goals are about. */
    public static void main(String[] arguments) throws SQLException {
        Map<Role, DatabaseAddress> databases = databases();
        try (Connection here = databases.get(Role.ANALYTICS).connect();
                Connection chemlink = databases.get(Role.CHEMLINK).connect();
                Connection engagement = databases.get(Role.ENGAGEMENT).connect()) {
            chemlink.setReadOnly(true);
            engagement.setReadOnly(true);
            measure(new MetricReader(DSL.using(here, SQLDialect.POSTGRES)), chemlink, engagement);
        }
    }

    private static Map<Role, DatabaseAddress> databases() {
        Configuration configuration = Configuration.load(System.getenv(), Path.of("").toAbsolutePath(),
                WorkbenchHome.locate(System.getenv()));
        if (configuration.databases().size() == Role.values().length) {
            return configuration.databases();
        }
        FilledCompany sources = FilledCompany.create(TestPostgres.NEWEST, Integer.getInteger("benchmark.users", 20_000),
                7);
        Syncs syncs = new Syncs(sources.chemlink(), sources.engagement(),
                AnalyticsDatabase.open(TestPostgres.NEWEST.database()), ZoneOffset.UTC);
        syncs.full();
        return Map.of(Role.ANALYTICS, syncs.analytics(), Role.CHEMLINK, syncs.chemlink(), Role.ENGAGEMENT,
                syncs.engagement());
    }

    private static void measure(MetricReader reader, Connection chemlink, Connection engagement) {
        OUT.printf("%-30s %9s %9s %9s  %-12s %11s %9s%n", "metric", "p50 ms", "p95 ms", "filtered", "worst filter",
                "direct ms",
                "ratio");
        List<Double> medians = new ArrayList<>();
        List<Double> tails = new ArrayList<>();
        List<Double> filtered = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (Metric metric : Catalogue.all().stream().filter(one -> ONLY.isEmpty() || ONLY.contains(one.id()))
                .toList()) {
            double[] times = times(RUNS, () -> reader.answer(metric, MetricFilter.DEFAULT));
            double worst = 0;
            String worstPart = "";
            for (Map.Entry<FilterPart, MetricFilter> single : SINGLE.entrySet()) {
                if (metric.takes(single.getKey())) {
                    double time = at(times(FILTERED_RUNS, () -> reader.answer(metric, single.getValue())), 0.5);
                    filtered.add(time);
                    worstPart = time > worst ? single.getKey().name() : worstPart;
                    worst = Math.max(worst, time);
                }
            }
            Optional<DirectQuestion> question = DirectQuestions.of(metric.id());
            String direct = "";
            if (question.isPresent()) {
                double time = direct(reader, metric, question.get(), chemlink, engagement);
                ratios.add(time / at(times, 0.5));
                direct = "%11.1f %8.0f×".formatted(time, time / at(times, 0.5));
            }
            medians.add(at(times, 0.5));
            tails.add(at(times, 0.95));
            OUT.printf("%-30s %9.1f %9.1f %9.1f  %-12s %s%n", metric.id(), at(times, 0.5), at(times, 0.95), worst,
                    worstPart, direct);
        }
        OUT.printf(
                "%nDefault filter over all metrics: p50 %.1f ms, p95 %.1f ms, worst %.1f ms. Single filters: p95 %.1f ms, worst %.1f ms.%n",
                at(sorted(medians), 0.5), at(sorted(tails), 0.95), at(sorted(tails), 1), at(sorted(filtered), 0.95),
                at(sorted(filtered), 1));
        goals(reader);
        OUT.printf("Geometric mean of the ratios: %.0f×%n",
                Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(0)));
    }

    /** Questions that nothing is prepared for, beside the one that is, and the most each may take; funnels as the workbench asks. */
    private static void goals(MetricReader reader) {
        MetricFilter year = MetricFilter.DEFAULT.withRange(DateRange.Preset.LAST_12_MONTHS);
        OUT.printf("%n%-62s %9s %9s%n", "question", "p50 ms", "at most");
        goal("retention, grid by month", 50, () -> reader.answer(Catalogue.get("retention"), year));
        goal("retention, back by a vote or a comment",
                3_000, () -> reader.answer(Catalogue.get("retention"), year.withTypes(Set.of("vote", "comment"))));
        goal("retention since the first core activity, by week, back by a vote", 3_000,
                () -> reader.answer(Catalogue.get("retention_first_core"),
                        year.withTypes(Set.of("vote")).withGranularity(Granularity.WEEK)));
        for (String first : List.of("signup", "view")) {
            goal("funnel of five steps from %s, 12 months".formatted(first), 3_000, () -> reader.answer(
                    Funnel.of(14, first, first.equals("view") ? "experience_added" : "view", "vote", "post", "comment")
                            .metric(),
                    year.withBulk(false)));
        }
        goal("paths, 30 days", 5_000, () -> reader.answer(Paths.USUAL.metric(), MetricFilter.DEFAULT));
        goal("steps of paths from a view, 30 days", 5_000,
                () -> reader.answer(Paths.USUAL.with(new Anchor.From("view")).flow(), MetricFilter.DEFAULT));
        goal("steps of paths to a collection, 12 months", 5_000,
                () -> reader.answer(Paths.USUAL.with(new Anchor.To("collection_created")).flow(), year));
    }

    private static void goal(String question, int most, Runnable asked) {
        OUT.printf("%-62s %9.1f %9d%n", question, at(times(FILTERED_RUNS, asked), 0.5), most);
    }

    private static double direct(MetricReader reader, Metric metric, DirectQuestion question, Connection chemlink,
            Connection engagement) {
        Answer beside = reader.answer(metric, MetricFilter.DEFAULT);
        DirectReader source = new DirectReader(DSL.using(
                question.source() == DirectQuestion.Source.CHEMLINK ? chemlink : engagement, SQLDialect.POSTGRES));
        return at(times(FILTERED_RUNS, () -> {
            DirectReader.Direct answer = source.ask(question, beside, true, new Stoppable());
            if (!answer.error().isEmpty()) {
                throw new IllegalStateException(metric.id() + ": " + answer.error());
            }
        }), 0.5);
    }

    /** In milliseconds, the shortest first; the first run is not counted. What takes long is asked less often. */
    private static double[] times(int runs, Runnable question) {
        question.run();
        List<Double> times = new ArrayList<>();
        double spent = 0;
        while (times.size() < runs && (times.size() < FILTERED_RUNS || spent < LONG_ENOUGH_MILLIS)) {
            long begun = System.nanoTime();
            question.run();
            times.add((System.nanoTime() - begun) / 1e6);
            spent += times.getLast();
        }
        return sorted(times);
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1 < 0 ? 0 : (int) Math.ceil(share * sorted.length) - 1];
    }
}
