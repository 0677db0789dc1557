package com.chemlink.analytics.app.finding;

import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Beside the title of a chart: how many findings touch its numbers; leads to them. Not there where there is none. */
public final class TouchBadge extends Button {

    private static final int MOST_NAMED = 4;

    private final KnownFindings known;
    private final Tooltip words = new Tooltip();
    private Set<String> metrics = Set.of();

    public TouchBadge(KnownFindings known) {
        super(null, Icon.QUALITY.node());
        this.known = known;
        getStyleClass().setAll("touch-badge");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setTooltip(words);
        setOnAction(event -> known.openTouching(metrics));
        known.allProperty().subscribe(_ -> refresh());
    }

    /** Which metrics the chart shows. */
    public void about(Set<String> shown) {
        metrics = Set.copyOf(shown);
        refresh();
    }

    private void refresh() {
        List<Finding> touching = known.touching(metrics);
        setVisible(!touching.isEmpty());
        if (touching.isEmpty()) {
            return;
        }
        Severity gravest = touching.getFirst().severity();
        setText(Integer.toString(touching.size()));
        getStyleClass().setAll("touch-badge", gravest.text());
        String titles = touching.stream().limit(MOST_NAMED).map(Finding::title).collect(Collectors.joining("\n"));
        String more = touching.size() > MOST_NAMED ? "\nand %d more".formatted(touching.size() - MOST_NAMED) : "";
        words.setText("What was found in the data behind this:\n" + titles + more);
        setAccessibleText("%d findings touch this chart, the gravest %s".formatted(touching.size(),
                gravest.label()));
    }
}
