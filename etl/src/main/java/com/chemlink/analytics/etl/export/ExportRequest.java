package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Dataset;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants exported.
 *
 * @param folder where each dataset gets a folder of its name
 * @param replace whether what is there already may be replaced
 * @param spreadsheetSafe whether texts in CSV that a spreadsheet would take for a formula begin with an apostrophe
 * @param k how many people at least must share each combination of quasi-identifiers; 0 leaves them as they are
 * @param personal personal columns, asked for by name
 * @param knownOn the earlier run whose state is wanted; null for what is published
 * @param actor who exports
 * @param program the program's version
 */
public record ExportRequest(List<Dataset> datasets, Set<ExportFormat> formats, Path folder, boolean replace,
        boolean spreadsheetSafe, int k, Set<String> personal, @Nullable Long knownOn, String actor, String program) {}
