package com.chemlink.analytics.etl.export;

import com.chemlink.analytics.etl.dataset.Dataset;
import java.nio.file.Path;
import java.util.List;

/**
 * A dataset that was handed on.
 *
 * @param rows of all splits, counted once
 */
public record ExportedDataset(Dataset dataset, Path folder, long rows, List<ExportedFile> files,
        String manifestDigest) {

    public long bytes() {
        return files.stream().mapToLong(ExportedFile::bytes).sum();
    }
}
