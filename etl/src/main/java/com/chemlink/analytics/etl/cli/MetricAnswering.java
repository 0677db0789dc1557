package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DrillAnswer;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Point;
import com.chemlink.analytics.schema.metric.Stoppable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that answers with one metric: its numbers, its SQL, or the rows behind one of its points. */
abstract class MetricAnswering implements Callable<Integer> {

    private static final int MOST_ROWS = 1_000_000;

    private final Chemlink root;

    @Mixin
    private final FilterOptions options = new FilterOptions();

    @Option(names = "--format", paramLabel = "FORMAT", description = Format.CHOICE)
    private Format format = Format.TABLE;

    @Option(names = "--sql", description = "Print the statement instead of running it.")
    private boolean sql;

    @Option(names = "--drill", paramLabel = "POINT",
            description = "The rows behind one point: its dimensions between slashes, as 2025-10-01/finder. No personal data.")
    private @Nullable String drill;

    @Option(names = "--measure", paramLabel = "NAME",
            description = "Whose rows --drill shows, or what the chart of a table draws; the first if left out.")
    private @Nullable String measure;

    /** How rows are written. */
    enum Format {
        TABLE, CSV, JSON;

        static final String CHOICE = "${COMPLETION-CANDIDATES}; a table if left out.";

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MetricAnswering(Chemlink root) {
        this.root = root;
    }

    /** Which one; refused with words where there is none such. */
    abstract Metric metric();

    @Override
    public Integer call() {
        Metric metric = metric();
        Stoppable stoppable = new Stoppable();
        try (CtrlC _ = CtrlC.cancels(stoppable::stop, root.said())) {
            asking(root, reader -> root.surroundings().out()
                    .println(text(reader, metric, options.filter(reader), stoppable)));
            return 0;
        } catch (CancellationException e) {
            throw new Failure(Category.CANCELLED, "CANCELLED", "The question was cancelled.",
                    "Nothing has changed by it.", e);
        }
    }

    /** Opens what questions are asked of, and says in words what kept it from answering. */
    static void asking(Chemlink root, Consumer<MetricReader> question) {
        try (Workspace workspace = Workspace.toRead(root.home(), root.configuration());
                Connection connection = workspace.database(Role.ANALYTICS).connect()) {
            question.accept(new MetricReader(DSL.using(connection, SQLDialect.POSTGRES)));
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        } catch (DataAccessException e) {
            throw e.getCause() instanceof SQLException cause ? AnalyticsFailures.explain(cause) : e;
        }
    }

    private String text(MetricReader reader, Metric metric, MetricFilter filter, Stoppable stoppable) {
        if (drill != null) {
            return behind(reader, metric, filter, Point.parse(metric, drill), stoppable);
        }
        String drawn = measure == null ? null : metric.measure(measure).name();
        if (sql) {
            return reader.sql(metric, filter) + ";";
        }
        Answer answer = reader.answer(metric, filter, stoppable);
        return switch (format) {
            case TABLE -> MetricText.of(answer, drawn);
            case CSV -> Sheet.of(answer).csv();
            case JSON -> MetricText.json(answer);
        };
    }

    private String behind(MetricReader reader, Metric metric, MetricFilter filter, Point point, Stoppable stoppable) {
        String name = measure == null ? metric.measures().getFirst().name() : measure;
        Point asked = sql ? point : point.of(reader.answer(metric, filter, stoppable));
        DrillAnswer behind = reader.drill(metric, filter, asked, name, sql ? 1 : MOST_ROWS, stoppable);
        if (sql) {
            return behind.sql() + ";";
        }
        return switch (format) {
            case TABLE -> MetricText.of(behind);
            case CSV -> Sheet.of(behind).csv();
            case JSON -> MetricText.json(behind);
        };
    }
}
