package com.chemlink.analytics.schema.metric;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.failure.Nearest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SQL;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Asks metrics of the analytics database, on the connection it is given. One question is one statement; if a new run is
 * published between finding out which one it is and asking, it is asked again.
 */
public final class MetricReader {

    private static final int ATTEMPTS = 5;

    private final DSLContext database;

    /** The context is one for PostgreSQL, with a connection nobody else is using. */
    public MetricReader(DSLContext database) {
        this.database = DSL.using(database.configuration()
                .derive(new Settings().withRenderKeywordCase(RenderKeywordCase.UPPER).withFetchSize(1000)));
    }

    /** The run that is published now. */
    public Run published() {
        return Situation.of(database, null).run();
    }

    /** Refuses a country nobody is from; who types one may have mistyped it. */
    public void requireCountry(String country) {
        if (country.equals(MetricFilter.UNKNOWN_COUNTRY)) {
            return;
        }
        List<String> countries = database
                .fetch("SELECT DISTINCT country FROM core.users WHERE country IS NOT NULL ORDER BY country")
                .map(row -> row.get(0, String.class));
        if (!countries.contains(country)) {
            throw new Failure(Category.BAD_CONFIGURATION, "ME-COUNTRY", "Nobody is from %s.".formatted(country),
                    Nearest.question(country, countries) + "'?' stands for people of whom it is not known.");
        }
    }

    /** Refuses a metric that could never be answered, for what it names is not known, in the words an answer would. */
    public void requireAnswerable(Metric metric) {
        Resolution.of(metric, MetricFilter.DEFAULT, Situation.of(database, null));
    }

    public Answer answer(Metric metric, MetricFilter filter) {
        return answer(metric, filter, new Stoppable());
    }

    public Answer answer(Metric metric, MetricFilter filter, Stoppable stoppable) {
        return whilePublished(filter, metric, stoppable, situation -> {
            Resolution resolution = Resolution.of(metric, filter, situation);
            Scope scope = new Scope(resolution.effective(), situation, null);
            SQL sql = Template.render(metric.sql(resolution.effective(), situation), scope);
            long begun = System.nanoTime();
            List<AnswerRow> rows = fetch(sql, metric.stored(), situation, stoppable);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            rows = AnswerRows.complete(metric, rows, resolution.effective(), situation.run());
            List<String> remarks = new ArrayList<>(resolution.remarks());
            for (UnmetConditions conditions : UnmetConditions.in(metric, rows)) {
                remarks.addAll(conditions.remarks(
                        fetch(conditions.statement(), UnmetConditions.COLUMNS, situation, stoppable)));
            }
            return new Answer(metric, filter, resolution.effective(), remarks, situation.run(), metric.columns(), rows,
                    database.renderInlined(sql), took);
        });
    }

    /** The statement behind an answer, its parameters written out, without running it. */
    public String sql(Metric metric, MetricFilter filter) {
        Situation situation = Situation.of(database, knownOn(metric, filter));
        Effective effective = Resolution.of(metric, filter, situation).effective();
        Scope scope = new Scope(effective, situation, null);
        return database.renderInlined(Template.render(metric.sql(effective, situation), scope));
    }

    /**
     * The rows behind one number.
     *
     * @param measure a measure of the metric; for one that is no count, the rows of its basis
     * @param most how many rows to bring at the most; the total counts them all
     */
    public DrillAnswer drill(Metric metric, MetricFilter filter, Point point, String measure, int most,
            Stoppable stoppable) {
        Measure asked = metric.measure(measure);
        Drill drill = Objects.requireNonNull(metric.drills().get(asked.basis()));
        return whilePublished(filter, metric, stoppable, situation -> {
            Resolution resolution = Resolution.of(metric, filter, situation);
            Scope scope = new Scope(resolution.effective(), situation, point);
            SQL sql = Template.render(drill.sql(situation.prepared(resolution.effective().bulk())), scope);
            List<AnswerRow> rows = fetch(DSL.sql("{0}\nLIMIT {1}", sql, DSL.val(most)), drill.columns(), situation,
                    stoppable);
            long total = rows.size() < most ? rows.size() : countRows(sql, situation, stoppable);
            return new DrillAnswer(metric, asked, point, drill.columns(), rows, total, database.renderInlined(sql),
                    situation.run());
        });
    }

    private long countRows(SQL sql, Situation situation, Stoppable stoppable) {
        SQL count = DSL.sql("SELECT count(*) AS total FROM (\n{0}\n) AS behind", sql);
        Column total = Column.of("total", "Rows", ColumnType.COUNT);
        return Objects.requireNonNull(fetch(count, List.of(total), situation, stoppable).getFirst().count("total"));
    }

    private interface Question<T> {
        T of(Situation situation);
    }

    private <T> T whilePublished(MetricFilter filter, Metric metric, Stoppable stoppable, Question<T> question) {
        Supplier<Situation> now = () -> Situation.of(database, knownOn(metric, filter));
        Situation before = now.get();
        for (int attempt = 1;; attempt++) {
            stoppable.check();
            T answer = question.of(before);
            Situation after = now.get();
            if (after.run().equals(before.run()) || attempt == ATTEMPTS) {
                return answer;
            }
            before = after;
        }
    }

    private static @Nullable Long knownOn(Metric metric, MetricFilter filter) {
        return metric.takes(FilterPart.KNOWN_ON) ? filter.knownOn() : null;
    }

    /**
     * The past is put together by the question itself, and the server takes it for a few rows: it would go through all of
     * them again for each of another part.
     */
    private List<AnswerRow> fetch(SQL sql, List<Column> columns, Situation situation, Stoppable stoppable) {
        return situation.run().published()
                ? fetch(database, sql, columns, stoppable)
                : database.transactionResult(past -> {
                    past.dsl().execute("SET LOCAL enable_nestloop = off");
                    past.dsl().execute("SET LOCAL jit = off");
                    return fetch(past.dsl(), sql, columns, stoppable);
                });
    }

    private static List<AnswerRow> fetch(DSLContext database, SQL sql, List<Column> columns, Stoppable stoppable) {
        Field<?>[] fields = columns.stream()
                .map(column -> DSL.field(DSL.name(column.name()), column.type().sqlType())).toArray(Field<?>[]::new);
        ResultQuery<Record> query = database.resultQuery(sql).coerce(fields);
        try {
            stoppable.begins(query);
            List<AnswerRow> rows = new ArrayList<>();
            for (Record row : query.fetch()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int column = 0; column < columns.size(); column++) {
                    values.add(row.get(column));
                }
                rows.add(new AnswerRow(columns, values, null));
            }
            return rows;
        } finally {
            stoppable.ends();
            stoppable.check();
        }
    }

    /** Whether the time of a bucket has passed on the as-of day. */
    static PointState state(LocalDate bucket, Granularity granularity, LocalDate asOfDate) {
        if (bucket.isAfter(asOfDate)) {
            return PointState.NOT_STARTED;
        }
        return granularity.next(bucket).isAfter(asOfDate) ? PointState.IN_PROGRESS : PointState.COMPLETE;
    }
}
