package com.chemlink.analytics.etl.benchmark;

import com.chemlink.analytics.etl.source.ContractCheck;
import com.chemlink.analytics.etl.source.SourceColumn;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceLimits;
import com.chemlink.analytics.etl.source.SourceSession;
import com.chemlink.analytics.etl.source.SourceTable;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.testing.Sql;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What everybody could do without us: all tables, one after the other, through {@code psql … | psql …} in the binary
 * format, into an empty copy of staging.
 */
final class PsqlPipe {

    private final Company company;
    private final DatabaseAddress target;
    private final boolean withKeys;

    /**
     * @param target a database that has our schema staging
     * @param withKeys whether the copies of the staging tables have their primary keys, as staging has
     */
    PsqlPipe(Company company, DatabaseAddress target, boolean withKeys) {
        this.company = company;
        this.target = target;
        this.withKeys = withKeys;
    }

    Duration run() {
        Sql.run(target, "DROP SCHEMA IF EXISTS pipe CASCADE; CREATE SCHEMA pipe");
        List<List<ProcessBuilder>> pipes = new ArrayList<>();
        for (SourceKit kit : List.of(SourceKit.CHEMLINK, SourceKit.ENGAGEMENT)) {
            pipes.addAll(pipes(kit));
        }
        Sql.run(target, "CHECKPOINT");
        long begun = System.nanoTime();
        pipes.forEach(PsqlPipe::runToItsEnd);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private List<List<ProcessBuilder>> pipes(SourceKit kit) {
        try (SourceSession session = SourceSession.open(kit, company.of(kit), SourceLimits.DEFAULT);
                Connection here = target.connect()) {
            var examination = ContractCheck.examine(kit, session.connections().getFirst(), here);
            List<List<ProcessBuilder>> pipes = new ArrayList<>();
            for (SourceTable table : kit.tables()) {
                String name = kit.stagingName(table);
                Sql.run(target, "CREATE TABLE pipe.%1$s (LIKE staging.%1$s INCLUDING DEFAULTS %2$s)".formatted(name,
                        withKeys ? "INCLUDING INDEXES" : ""));
                List<SourceColumn> columns = examination.columnsOf(table);
                pipes.add(List.of(
                        psql(company.of(kit), "COPY (SELECT %s FROM public.%s) TO STDOUT (FORMAT binary)"
                                .formatted(list(columns, SourceColumn::expression), table.name())),
                        psql(target, "COPY pipe.%s (%s) FROM STDIN (FORMAT binary)"
                                .formatted(name, list(columns, SourceColumn::name)))));
            }
            return pipes;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String list(List<SourceColumn> columns, Function<SourceColumn, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    private static ProcessBuilder psql(DatabaseAddress on, String statement) {
        ProcessBuilder psql = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", on.host(), "-p",
                Integer.toString(on.port()), "-U", on.user(), "-d", on.database(), "-c", statement)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        psql.environment().put("PGPASSWORD", on.password().reveal());
        return psql;
    }

    private static void runToItsEnd(List<ProcessBuilder> pipe) {
        try {
            for (Process process : ProcessBuilder.startPipeline(pipe)) {
                if (process.waitFor() != 0) {
                    throw new IllegalStateException("psql failed; is it on the PATH?");
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("psql could not be run; is it on the PATH?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
