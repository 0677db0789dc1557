package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.dataset.Distribution;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** How a field's values are spread, as small as a line of text. */
final class ValueBars extends Region {

    private static final double BAR = 11;
    private static final double GAP = 3;
    private static final double HEIGHT = 20;

    private final Distribution distribution;

    ValueBars(Distribution distribution) {
        this.distribution = distribution;
        for (int i = 0; i < distribution.bars().size(); i++) {
            Region bar = new Region();
            bar.getStyleClass().add("value-bar");
            getChildren().add(bar);
        }
        setPrefSize(8 * (BAR + GAP), HEIGHT);
        setMaxHeight(HEIGHT);
        String words = words();
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
    }

    private String words() {
        String bars = distribution.bars().stream().map(bar -> bar.values() + ": " + Figures.count(bar.rows()))
                .collect(Collectors.joining("\n"));
        long unknown = distribution.rows() - distribution.known();
        return unknown == 0 ? bars : (bars + "\nnot known: " + Figures.count(unknown)).strip();
    }

    @Override
    protected void layoutChildren() {
        long most = distribution.bars().stream().mapToLong(Distribution.Bar::rows).max().orElse(1);
        for (int i = 0; i < getChildren().size(); i++) {
            double height = Math.max(2, HEIGHT * distribution.bars().get(i).rows() / Math.max(1, most));
            getChildren().get(i).resizeRelocate(i * (BAR + GAP), getHeight() - height, BAR, height);
        }
    }
}
