package com.chemlink.analytics.etl.export;

/** A file of rows: its path below the dataset's folder, the split it holds, and what it is made of. */
public record ExportedFile(String path, ExportFormat format, String split, long rows, long bytes, String sha256) {}
