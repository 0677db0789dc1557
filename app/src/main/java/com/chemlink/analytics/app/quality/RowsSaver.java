package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.about.Rows;
import java.util.List;

/** Saves rows as a file, once that is written down. */
@FunctionalInterface
public interface RowsSaver {

    /** @param plain those of the rows that are taken, in their order */
    void save(String title, Rows rows, List<List<String>> plain);
}
