package com.chemlink.analytics.app.card;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Something that is no button but leads somewhere: by a click, or by Tab and Enter. */
public final class Leading {

    private Leading() {}

    public static void to(Node node, Runnable action) {
        node.setFocusTraversable(true);
        node.setAccessibleRole(AccessibleRole.BUTTON);
        node.setOnMouseClicked(event -> action.run());
        node.setOnKeyPressed(event -> {
            boolean own = node.equals(event.getTarget());
            if (own && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                action.run();
                event.consume();
            }
        });
    }
}
