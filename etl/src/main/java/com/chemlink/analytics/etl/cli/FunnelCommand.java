package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.cli.MetricAnswering.Format;
import com.chemlink.analytics.schema.funnel.Funnel;
import com.chemlink.analytics.schema.funnel.SavedFunnels;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code chemlink funnel}: holds the commands below it, and those about saved funnels. */
@Command(name = "funnel", description = "How many go from one activity to the next, and where the others stop.",
        subcommandsRepeatable = false, synopsisSubcommandLabel = "COMMAND")
final class FunnelCommand {

    static SavedFunnels saved(Chemlink root) {
        return new SavedFunnels(root.home().folder());
    }

    /** {@code chemlink funnel save}. */
    @Command(name = "save", description = "Keeps a funnel under a name, for 'funnel run NAME' and the workbench.")
    static final class Save implements Callable<Integer> {

        private final Chemlink root;

        @Parameters(paramLabel = "NAME", index = "0", description = "What it is called.")
        private String name = "";

        @Parameters(paramLabel = "STEP", index = "1..*", arity = "1..*",
                description = "Its steps, as for 'funnel run'.")
        private List<String> steps = List.of();

        @Mixin
        private final FunnelOptions options = new FunnelOptions();

        Save(Chemlink root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            Funnel funnel = options.of(steps);
            MetricAnswering.asking(root, reader -> reader.requireAnswerable(funnel.metric()));
            Funnel before = saved(root).all().get(name.strip());
            saved(root).save(name, funnel);
            root.surroundings().out().println("%s: %s%s".formatted(name.strip(), funnel.text(),
                    before == null || before.equals(funnel) ? "" : " (it was %s)".formatted(before.text())));
            return 0;
        }
    }

    /** {@code chemlink funnel list}. */
    @Command(name = "list", description = "The saved funnels.")
    static final class Listing implements Callable<Integer> {

        private final Chemlink root;

        @Option(names = "--format", paramLabel = "FORMAT",
                description = Format.CHOICE)
        private Format format = Format.TABLE;

        Listing(Chemlink root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            saved(root).all().forEach((name, funnel) -> rows.add(Arrays.asList(name, funnel.path(),
                    (long) funnel.windowDays(), funnel.order().toString(), funnel.by().toString())));
            Sheet sheet = new Sheet(List.of(text("name"), text("steps"),
                    Column.of("window_days", "Window in days", ColumnType.COUNT), text("order"), text("by")), rows);
            root.surroundings().out().println(switch (format) {
                case TABLE -> rows.isEmpty()
                        ? "No funnel is saved. 'chemlink funnel save NAME STEP STEP' keeps one."
                        : String.join("\n", MetricText.table(sheet, List.of()));
                case CSV -> sheet.csv();
                case JSON -> MetricText.rows(sheet);
            });
            return 0;
        }

        private static Column text(String name) {
            return Column.of(name, name, ColumnType.TEXT);
        }
    }

    /** {@code chemlink funnel rename}. */
    @Command(name = "rename", description = "Gives a saved funnel another name.")
    static final class Rename implements Callable<Integer> {

        private final Chemlink root;

        @Parameters(paramLabel = "NAME", index = "0", description = "What it is called.")
        private String name = "";

        @Parameters(paramLabel = "OTHER", index = "1", description = "What it will be called.")
        private String other = "";

        Rename(Chemlink root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            saved(root).rename(name, other);
            root.surroundings().out().println("%s is called %s now.".formatted(name, other.strip()));
            return 0;
        }
    }

    /** {@code chemlink funnel delete}. */
    @Command(name = "delete", description = "Forgets a saved funnel.")
    static final class Delete implements Callable<Integer> {

        private final Chemlink root;

        @Parameters(paramLabel = "NAME", description = "What it is called.")
        private String name = "";

        Delete(Chemlink root) {
            this.root = root;
        }

        @Override
        public Integer call() {
            saved(root).delete(name);
            root.surroundings().out().println("%s is forgotten.".formatted(name));
            return 0;
        }
    }
}
