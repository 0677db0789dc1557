package com.chemlink.analytics.app.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/** What opens below a control of the filter bar; Escape, a click beside it, or whatever else opens puts it away. */
final class Dropdown extends Popup {

    private static final double GAP = 4;
    private static final double EDGE = 12;

    private final StackPane frame;

    Dropdown(Node content) {
        frame = new StackPane(content);
        frame.getStyleClass().add("dropdown");
        getContent().add(frame);
        setAutoHide(true);
        setConsumeAutoHidingEvents(false); // a click beside it does what it does there, too
        setHideOnEscape(true);
        // Some window systems give it the keys itself instead of leaving them with the window below.
        getScene().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
        // Its edge stands below the control's, whatever its shadow takes.
        setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
    }

    void below(Node owner) {
        Bounds at = owner.localToScreen(owner.getLayoutBounds());
        show(owner, at.getMinX(), at.getMaxY() + GAP);
        Bounds window = owner.getScene().getRoot().localToScreen(owner.getScene().getRoot().getLayoutBounds());
        double over = at.getMinX() + frame.getWidth() + EDGE - window.getMaxX();
        if (over > 0) { // beside the window it would hang over whatever is there
            setAnchorX(at.getMinX() - over);
        }
    }
}
