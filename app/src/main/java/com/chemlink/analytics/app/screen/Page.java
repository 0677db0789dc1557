package com.chemlink.analytics.app.screen;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A screen's content: rows of cards, one below the other. */
public final class Page extends VBox {

    public static final double GAP = 14;

    public Page(Node... rows) {
        super(GAP, rows);
        getStyleClass().add("page");
        setMinWidth(0);
    }
}
