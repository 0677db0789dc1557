package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.sync.Erasure;
import com.chemlink.analytics.etl.workspace.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code chemlink erase}. */
@Command(name = "erase", description = "Erases one person from the analytics database for good, and keeps them out of "
        + "every later sync. The sources are not changed.")
final class EraseCommand implements Callable<Integer> {

    private final Chemlink root;

    @Option(names = "--person", required = true, paramLabel = "ID",
            description = "The person's number: persons.id of chemlink-service, chemlink_id of core.unified_users.")
    private long person;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Spec
    private @Nullable CommandSpec spec;

    EraseCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        PrintWriter out = root.surroundings().out();
        if (!yes && !confirmed(out)) {
            out.println("Nobody was erased.");
            return 0;
        }
        try (Workspace workspace = Workspace.open(root.home(), root.configuration())) {
            Erasure erasure = Erasure.of(workspace.database(Role.ANALYTICS), person,
                    System.getProperty("user.name"));
            out.println("Erased: %s and %s on the social side. They stay out of every later sync."
                    .formatted(count(erasure.rows(), "row"), count(erasure.accounts(), "account")));
            out.println(
                    "Counts over everybody still include them until the next 'chemlink sync', which reads everything.");
            return 0;
        }
    }

    private static String count(long number, String what) {
        return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
    }

    private boolean confirmed(PrintWriter out) {
        if (!root.surroundings().terminal()) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
                    "Nobody is there to be asked whether the person should really be erased: say --yes.");
        }
        out.print("Erase person %d for good? This cannot be undone. Type yes: ".formatted(person));
        out.flush();
        try {
            return "yes"
                    .equals(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
