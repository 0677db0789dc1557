package com.chemlink.analytics.app.card;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What stands above a chart: its title, where its numbers come from, a mark, its menu. */
final class CardHeader extends HBox {

    private static final double LEAST_TITLE = 90;

    private final Label title = new Label() {

        // Where it is narrow a long title goes on below before anything beside it gives way; a short one is never stretched.
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(LEAST_TITLE, computePrefWidth(height));
        }
    };
    private final HBox beside = new HBox();

    CardHeader(String sourceLabel, Node menu) {
        super(8);
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label source = new Label(sourceLabel.contains("+") ? "Both" : sourceLabel);
        source.getStyleClass().add("chip");
        source.setTooltip(new Tooltip("Counted from " + sourceLabel));
        source.setVisible(!sourceLabel.isEmpty());
        source.setMinWidth(Region.USE_PREF_SIZE);
        Region spacer = new Region();
        setHgrow(spacer, Priority.ALWAYS);
        getChildren().addAll(title, source, beside, spacer, menu);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("card-header");
    }

    void entitle(String heading) {
        title.setText(heading);
    }

    String heading() {
        return title.getText();
    }

    /** Beside the source. */
    void mark(Node badge) {
        beside.setAlignment(Pos.CENTER);
        beside.setMinWidth(USE_PREF_SIZE);
        beside.getChildren().setAll(badge);
    }
}
