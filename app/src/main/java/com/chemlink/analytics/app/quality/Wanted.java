package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.Status;
import java.util.List;

/** Which findings are listed. */
enum Wanted {
    /** Everything that holds, whatever is decided about it. */
    CURRENT("Current"), OPEN("Open"), ACKNOWLEDGED("Acknowledged"), WAIVED("Waived"), RESOLVED("Resolved");

    private final String label;

    Wanted(String label) {
        this.label = label;
    }

    boolean takes(Finding finding) {
        return switch (this) {
            case CURRENT -> finding.status() != Status.RESOLVED;
            case OPEN -> finding.status() == Status.OPEN;
            case ACKNOWLEDGED -> finding.status() == Status.ACKNOWLEDGED;
            case WAIVED -> finding.status() == Status.WAIVED;
            case RESOLVED -> finding.status() == Status.RESOLVED;
        };
    }

    /** With how many there are. */
    String words(List<Finding> findings) {
        return "%s %d".formatted(label, findings.stream().filter(this::takes).count());
    }
}
