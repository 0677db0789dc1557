package com.chemlink.analytics.schema.funnel;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.failure.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Funnels by the names somebody gave them, in a file that can be read: one per line, its name before a colon. */
public final class SavedFunnels {

    private static final int LONGEST_NAME = 60;

    private final Path file;

    /** @param home the workbench's own folder */
    public SavedFunnels(Path home) {
        this.file = home.resolve("funnels.txt");
    }

    /** In the order of their names. A line that is no funnel is kept, and passed over here. */
    public synchronized Map<String, Funnel> all() {
        Map<String, Funnel> funnels = new TreeMap<>();
        for (String line : lines()) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                funnel(line.substring(colon + 1)).ifPresent(funnel -> funnels.put(line.substring(0, colon), funnel));
            }
        }
        return funnels;
    }

    private static Optional<Funnel> funnel(String text) {
        try {
            return Optional.of(Funnel.parse(text));
        } catch (Failure _) { // somebody wrote into the file by hand; what it means is theirs to mend
            return Optional.empty();
        }
    }

    public Funnel named(String name) {
        Funnel funnel = all().get(name);
        if (funnel == null) {
            throw new Failure(Category.BAD_CONFIGURATION, "FU-NAME", "No funnel is called %s.".formatted(name),
                    all().isEmpty()
                            ? "Save one with 'chemlink funnel save'."
                            : Nearest.question(name, all().keySet())
                                    + "There are %s.".formatted(String.join(", ", all().keySet())));
        }
        return funnel;
    }

    /** Replaces the one that has the name. */
    public synchronized void save(String name, Funnel funnel) {
        String called = called(name);
        List<String> lines = without(called);
        lines.add(called + ": " + funnel.text());
        write(lines);
    }

    /** Never onto one that somebody else may be looking for. */
    public synchronized void rename(String name, String other) {
        Funnel funnel = named(name);
        String called = called(other);
        if (!called.equals(name) && all().containsKey(called)) {
            throw new Failure(Category.BAD_CONFIGURATION, "FU-NAME",
                    "Another funnel is called %s already.".formatted(called),
                    "Choose another name, or delete that one.");
        }
        List<String> lines = without(name);
        lines.add(called + ": " + funnel.text());
        write(lines);
    }

    private static String called(String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.contains(":") || called.lines().count() != 1) {
            throw new Failure(Category.BAD_CONFIGURATION, "FU-NAME", "'%s' is no name for a funnel.".formatted(name),
                    "Use up to %d characters and no colon.".formatted(LONGEST_NAME));
        }
        return called;
    }

    public synchronized void delete(String name) {
        named(name);
        write(without(name));
    }

    private List<String> without(String name) {
        List<String> lines = new ArrayList<>(lines());
        lines.removeIf(line -> line.startsWith(name + ":"));
        return lines;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw unusable("read", e);
        }
    }

    /** Beside it, then in its place: a program that ends meanwhile leaves the old one. */
    private void write(List<String> lines) {
        try {
            Files.createDirectories(file.getParent());
            Path next = Files.createTempFile(file.getParent(), "funnels", ".next");
            Files.write(next, lines);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    private Failure unusable(String done, IOException cause) {
        return new Failure(Category.BAD_CONFIGURATION, "FU-FILE", "%s cannot be %s.".formatted(file, done),
                "Check the folder and its permissions.", cause);
    }
}
