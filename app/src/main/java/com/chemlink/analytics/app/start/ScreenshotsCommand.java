package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.etl.cli.Chemlink;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chemlink screenshots}. */
@Command(name = "screenshots", description = "Renders every screen from the sample data; needs no display.")
final class ScreenshotsCommand implements Callable<Integer> {

    private final Chemlink root;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the pictures.")
    private Path out = Path.of("");

    @Option(names = "--theme", paramLabel = "light|dark", description = "Only this theme; both without it.")
    private @Nullable Appearance theme;

    @Option(names = "--states",
            description = "Instead: each screen while it loads, where there is nothing, and where its questions fail.")
    private boolean states;

    ScreenshotsCommand(Chemlink root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        int pictures = Screenshots.ofSample(out.toAbsolutePath(), theme == null ? List.of() : List.of(theme),
                states, root.surroundings());
        root.surroundings().out().println("%d pictures in %s".formatted(pictures, out));
        return 0;
    }
}
