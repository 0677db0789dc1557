package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.DrillAnswer;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.MetricReader;
import com.chemlink.analytics.schema.metric.Point;
import com.chemlink.analytics.schema.metric.Stoppable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
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

    @Option(names = "--format", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}; a table if left out.")
    private Format format = Format.TABLE;

    @Option(names = "--sql", description = "Print the statement instead of running it.")
    private boolean sql;

    @Option(names = "--drill", paramLabel = "POINT",
            description = "The rows behind one point: its dimensions between slashes, as 2025-10-01/finder. No personal data.")
    private @Nullable String drill;

    @Option(names = "--measure", paramLabel = "NAME", description = "Whose rows --drill shows; the first if left out.")
    private @Nullable String measure;

    /** How rows are written. */
    enum Format {
        TABLE, CSV, JSON
    }

    MetricAnswering(Chemlink root) {
        this.root = root;
    }

    /** Which one; refused with words where there is none such. */
    abstract Metric metric();

    @Override
    public Integer call() {
        Metric metric = metric();
        try (Workspace workspace = Workspace.open(root.home(), root.configuration());
                Connection connection = workspace.database(Role.ANALYTICS).connect()) {
            MetricReader reader = new MetricReader(DSL.using(connection, SQLDialect.POSTGRES));
            MetricFilter filter = options.filter(() -> reader.published().asOfDate());
            root.surroundings().out().println(text(reader, metric, filter));
            return 0;
        } catch (SQLException e) {
            throw AnalyticsFailures.explain(e);
        } catch (DataAccessException e) {
            throw e.getCause() instanceof SQLException cause ? AnalyticsFailures.explain(cause) : e;
        }
    }

    private String text(MetricReader reader, Metric metric, MetricFilter filter) {
        if (drill != null) {
            return behind(reader, metric, filter, Point.parse(metric, drill));
        }
        if (sql) {
            return reader.sql(metric, filter) + ";";
        }
        Answer answer = reader.answer(metric, filter);
        return switch (format) {
            case TABLE -> MetricText.of(answer);
            case CSV -> Sheet.of(answer).csv();
            case JSON -> MetricText.json(answer);
        };
    }

    private String behind(MetricReader reader, Metric metric, MetricFilter filter, Point point) {
        String name = measure == null ? metric.measures().getFirst().name() : measure;
        DrillAnswer behind = reader.drill(metric, filter, point, name, sql ? 1 : MOST_ROWS, new Stoppable());
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
