package com.chemlink.analytics.app.chart.file;

import java.nio.file.Path;
import java.util.Optional;

/** Asks for a folder; nothing means the person changed their mind. */
@FunctionalInterface
public interface FolderTarget {

    /** @param title what the folder is for */
    Optional<Path> chooseFolder(String title);
}
