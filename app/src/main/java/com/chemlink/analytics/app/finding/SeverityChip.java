package com.chemlink.analytics.app.finding;

import com.chemlink.analytics.etl.check.Severity;
import javafx.scene.control.Label;

/** How much a finding matters, in a word and a colour. */
public final class SeverityChip extends Label {

    public SeverityChip(Severity severity) {
        super(severity.label());
        getStyleClass().addAll("chip", severity.text());
        setMinWidth(USE_PREF_SIZE);
    }
}
