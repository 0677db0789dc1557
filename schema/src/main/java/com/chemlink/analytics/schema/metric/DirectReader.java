package com.chemlink.analytics.schema.metric;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQL;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Puts a question to a source itself, on a read-only connection it is given. */
public final class DirectReader {

    private final DSLContext source;

    public DirectReader(DSLContext source) {
        this.source = source;
    }

    /**
     * What the source said.
     *
     * @param error what its server said instead; empty where it answered
     */
    public record Direct(DirectQuestion question, String sql, List<String> columns, List<List<@Nullable Object>> rows,
            String error, Duration took) {}

    /**
     * Asks for the days, granularity and run of an answer, so that both can be laid side by side.
     *
     * @param repaired whether to leave out the mistake for which the question fails in production
     */
    public Direct ask(DirectQuestion question, Answer beside, boolean repaired, Stoppable stoppable) {
        SQL sql = Template.render(repaired ? question.repaired() : question.sql(),
                new Scope(beside.effective(), new Situation(beside.run(), Map.of()), null));
        String text = source.renderInlined(sql);
        long begun = System.nanoTime();
        ResultQuery<Record> query = source.resultQuery(sql);
        try {
            stoppable.begins(query);
            Result<Record> result = query.fetch();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            result.forEach(row -> rows.add(Arrays.asList(row.intoArray())));
            return new Direct(question, text, Stream.of(result.fields()).map(Field::getName).toList(), rows, "",
                    since(begun));
        } catch (DataAccessException e) {
            stoppable.check();
            return new Direct(question, text, List.of(), List.of(), firstLine(e), since(begun));
        } finally {
            stoppable.ends();
        }
    }

    private static String firstLine(DataAccessException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("failed");
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
