package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.Configuration;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code chemlink}: its commands, and what it does without one. */
@Command(name = "chemlink", mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class,
        scope = ScopeType.INHERIT, sortOptions = false, usageHelpAutoWidth = true,
        description = "Analytics over two databases that cannot be joined. Without a command it opens the workbench.",
        exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:done", "1:failed", "2:wrong usage", "3:refused to publish: needs a decision",
                "130:cancelled"})
public final class Chemlink implements Callable<Integer> {

    private final CountDownLatch said = new CountDownLatch(1);
    private final Surroundings surroundings;
    private final Function<Chemlink, Integer> withoutCommand;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the whole stack trace of a failure.")
    private boolean verbose;

    private Chemlink(Surroundings surroundings, Function<Chemlink, Integer> withoutCommand) {
        this.surroundings = surroundings;
        this.withoutCommand = withoutCommand;
    }

    /**
     * Runs one command and returns the exit code.
     *
     * @param withoutCommand what to do where no command is given; the terminal start if null
     * @param further commands that are not the engine's
     */
    public static int run(Surroundings surroundings, @Nullable Function<Chemlink, Integer> withoutCommand,
            List<Function<Chemlink, Object>> further, String... arguments) {
        Chemlink root = new Chemlink(surroundings, withoutCommand == null ? TerminalStart::run : withoutCommand);
        CommandLine commands = new CommandLine(root);
        if (arguments.length > 0) { // the window need not wait for commands that nobody names
            addCommands(commands, root);
            further.forEach(command -> commands.addSubcommand(command.apply(root)));
        }
        commands.setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(int.class, Complaints::whole)
                .registerConverter(Integer.class, Complaints::whole)
                .registerConverter(Long.class, Complaints::wholeLong)
                .registerConverter(LocalDate.class, Complaints::day)
                .setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.terminal() ? Ansi.AUTO : Ansi.OFF))
                .setParameterExceptionHandler(Complaints::usage)
                .setExecutionExceptionHandler((e, command, _) -> Complaints.failure(e, command, root.verbose));
        try {
            return commands.execute(arguments);
        } finally {
            root.said.countDown();
        }
    }

    private static void addCommands(CommandLine commands, Chemlink root) {
        commands.addSubcommand(new SyncCommand(root))
                .addSubcommand(new StatusCommand(root))
                .addSubcommand(new CommandLine(new MetricsCommand())
                        .addSubcommand(new MetricsListCommand(root)).addSubcommand(new MetricsShowCommand(root)))
                .addSubcommand(new CommandLine(new FindingsCommand(root))
                        .addSubcommand(new FindingsCommand.Show(root))
                        .addSubcommand(new FindingsCommand.Acknowledge(root))
                        .addSubcommand(new FindingsCommand.Waive(root))
                        .addSubcommand(new FindingsCommand.Reopen(root)))
                .addSubcommand(new CommandLine(new DatasetsCommand()).addSubcommand(new DatasetsListCommand(root))
                        .addSubcommand(new DatasetsOutlookCommand(root)))
                .addSubcommand(new ExportCommand(root))
                .addSubcommand(new CommandLine(new FunnelCommand()).addSubcommand(new FunnelRunCommand(root))
                        .addSubcommand(new FunnelCommand.Save(root))
                        .addSubcommand(new FunnelCommand.Listing(root))
                        .addSubcommand(new FunnelCommand.Rename(root))
                        .addSubcommand(new FunnelCommand.Delete(root)))
                .addSubcommand(new PathsCommand(root))
                .addSubcommand(new DoctorCommand(root))
                .addSubcommand(new EraseCommand(root))
                .addSubcommand(new CommandLine(new SampleCommand()).addSubcommand(new SampleCreateCommand(root)));
    }

    public static int run(Surroundings surroundings, @Nullable Function<Chemlink, Integer> withoutCommand,
            String... arguments) {
        return run(surroundings, withoutCommand, List.of(), arguments);
    }

    /** Runs one command of this process. */
    public static int run(Function<Chemlink, Integer> withoutCommand, List<Function<Chemlink, Object>> further,
            String... arguments) {
        return run(Surroundings.ofThisProcess(), withoutCommand, further, arguments);
    }

    @Override
    public Integer call() {
        return withoutCommand.apply(this);
    }

    /** Reached when everything is said that this program has to say. */
    CountDownLatch said() {
        return said;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public WorkbenchHome home() {
        return WorkbenchHome.locate(surroundings.environment());
    }

    /** Reads the configuration, says what is odd about it, and sets the log's level. */
    public Configuration configuration() {
        Configuration configuration = Configuration.load(surroundings.environment(), surroundings.workingFolder(),
                home());
        configuration.warnings().forEach(warning -> surroundings.err().println("chemlink: " + warning));
        Logging.setLevel(configuration.logLevel());
        return configuration;
    }
}
