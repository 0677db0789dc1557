package com.chemlink.analytics.app.state;

import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.Known;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.state.WorkbenchState.Placement;
import com.chemlink.analytics.app.theme.Theme;
import com.chemlink.analytics.schema.home.WorkbenchHome;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state as lines of {@code key = value}. It is written beside and then moved, so it is whole or the one before;
 * what cannot be read, as from another version, is as at the first start.
 */
public final class StateFile {

    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);

    private final Path file;

    public StateFile(WorkbenchHome home) {
        file = home.folder().resolve("workbench.state");
    }

    public WorkbenchState read() {
        Map<String, String> values = new HashMap<>();
        try {
            if (Files.isRegularFile(file)) {
                for (String line : Files.readAllLines(file)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
                    }
                }
            }
        } catch (IOException e) {
            LOG.warn("The remembered state cannot be read; it is as at the first start", e);
        }
        return state(values);
    }

    /** A state that cannot be written is no reason to disturb anybody: the next start is as the one before. */
    public void write(WorkbenchState state) {
        try {
            Path aside = Files.createTempFile(file.getParent(), "workbench", ".state");
            Files.write(aside, lines(state));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("The state cannot be remembered", e);
        }
    }

    private static List<String> lines(WorkbenchState state) {
        Filter filter = state.filter();
        List<String> lines = new ArrayList<>(List.of("screen = " + state.screen(), "theme = " + state.theme(),
                "range = " + filter.range().text(), "granularity = " + filter.granularity().name(),
                "population = " + filter.population().name(), "segment = " + filter.segment().name(),
                "bulk = " + filter.bulkUpdates(), "types = " + String.join(" ", new TreeSet<>(filter.activityTypes())),
                "width = " + state.window().width(), "height = " + state.window().height(),
                "maximized = " + state.window().maximized(), "drawer = " + state.drawer(),
                "sample.dismissed = " + state.sampleDismissed()));
        if (state.window().placed()) {
            lines.add("x = " + state.window().x());
            lines.add("y = " + state.window().y());
        }
        if (filter.country() != null) {
            lines.add("country = " + filter.country());
        }
        Known known = filter.known();
        if (known != null) {
            lines.add("known = " + known.text());
        }
        return lines;
    }

    private static WorkbenchState state(Map<String, String> values) {
        WorkbenchState first = WorkbenchState.FIRST;
        Filter filter = new Filter(Range.parse(values.getOrDefault("range", "")).orElse(first.filter().range()),
                choice(values.get("granularity"), Granularity.values(), first.filter().granularity()),
                choice(values.get("population"), Population.values(), first.filter().population()),
                choice(values.get("segment"), Segment.values(), first.filter().segment()),
                Boolean.parseBoolean(values.get("bulk")), values.get("country"), types(values.get("types")),
                Known.parse(values.getOrDefault("known", "")).orElse(null));
        Placement window = new Placement(number(values.get("width"), first.window().width()),
                number(values.get("height"), first.window().height()), number(values.get("x"), Double.NaN),
                number(values.get("y"), Double.NaN), Boolean.parseBoolean(values.get("maximized")));
        return new WorkbenchState(filter, values.getOrDefault("screen", first.screen()),
                choice(values.get("theme"), Theme.Choice.values(), first.theme()), window,
                number(values.get("drawer"), first.drawer()), Boolean.parseBoolean(values.get("sample.dismissed")));
    }

    private static Set<String> types(@Nullable String text) {
        return text == null || text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }

    private static <T extends Enum<T>> T choice(@Nullable String text, T[] all, T otherwise) {
        return Arrays.stream(all).filter(one -> one.name().equals(text)).findFirst().orElse(otherwise);
    }

    private static double number(@Nullable String text, double otherwise) {
        try {
            return text == null ? otherwise : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
