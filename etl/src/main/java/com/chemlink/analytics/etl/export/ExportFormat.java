package com.chemlink.analytics.etl.export;

import java.util.Locale;

/** Kinds of files. */
public enum ExportFormat {
    CSV, PARQUET;

    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return ending();
    }
}
