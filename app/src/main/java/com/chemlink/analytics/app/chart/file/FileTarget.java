package com.chemlink.analytics.app.chart.file;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where to put a file; nothing means the person changed their mind. */
@FunctionalInterface
public interface FileTarget {

    /** @param name a proposal with its ending, such as signups-by-month.png */
    Optional<Path> choose(String name);
}
