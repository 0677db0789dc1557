package com.chemlink.analytics.schema.failure;

/** The kinds of failure a caller can react to; each has the exit code the command line ends with. */
public enum Category {
    BAD_CONFIGURATION(1), UNAVAILABLE(1), SOURCE_CHANGED(1), DATA_REJECTED(1),
    /** The program could go on, but somebody has to decide that it should. */
    REFUSED(3), CANCELLED(130), INTERNAL(1);

    private final int exitCode;

    Category(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
