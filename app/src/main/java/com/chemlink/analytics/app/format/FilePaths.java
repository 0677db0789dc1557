package com.chemlink.analytics.app.format;

import java.nio.file.Path;

/** Folders and files as people read them: from their own folder on, and of long ones the ends. */
public final class FilePaths {

    private static final int SHORT = 32;

    private FilePaths() {}

    /** ~/exports/activation; where that is long, whole folders are left out of its middle: ~/…/exports/activation. */
    public static String brief(Path path) {
        Path own = Path.of(System.getProperty("user.home"));
        Path known = path.startsWith(own) && !path.equals(own) ? Path.of("~").resolve(own.relativize(path)) : path;
        int names = known.getNameCount();
        if (known.toString().length() <= SHORT || names < 4) {
            return known.toString();
        }
        Path begin = known.getRoot() == null ? known.getName(0) : known.getRoot();
        return begin.resolve("…").resolve(known.subpath(names - 2, names)).toString();
    }
}
