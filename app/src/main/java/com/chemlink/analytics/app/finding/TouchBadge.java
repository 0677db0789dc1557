package com.chemlink.analytics.app.finding;

import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Beside the title of a chart or a figure: how many findings touch its numbers; leads to them. Not there where there is none. */
public final class TouchBadge extends Button {

    private static final int MOST_NAMED = 4;

    private final KnownFindings known;
    private final Tooltip words = new Tooltip();
    private Set<String> metrics = Set.of();

    /** Where it is certain from the beginning which metrics are shown. */
    public static TouchBadge of(KnownFindings known, String... metrics) {
        TouchBadge badge = new TouchBadge(known);
        badge.about(Set.of(metrics));
        return badge;
    }

    public TouchBadge(KnownFindings known) {
        super(null, Icon.QUALITY.node());
        this.known = known;
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setTooltip(words);
        setOnAction(event -> known.openTouching(metrics));
        // The tile below it has a click of its own.
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
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
        String many = touching.size() == 1 ? "1 finding touches" : "%d findings touch".formatted(touching.size());
        words.setText("%s this number:\n%s%s".formatted(many, titles, more));
        setAccessibleText("%s this number, the gravest %s".formatted(many, gravest.label()));
    }
}
