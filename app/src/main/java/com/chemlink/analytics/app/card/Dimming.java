package com.chemlink.analytics.app.card;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/**
 * What was answered before stays until the newer answer is there, and is dimmed where that takes long enough to be
 * noticed: what comes at once does not flicker.
 */
public final class Dimming {

    private static final double OLD = 0.45;

    private final PauseTransition moment = new PauseTransition(Duration.millis(120));
    private final Node node;

    /** Dims this node. */
    public Dimming(Node node) {
        this(node, () -> node.setOpacity(OLD));
    }

    /** @param old what happens to it instead, if the newer answer takes longer */
    Dimming(Node node, Runnable old) {
        this.node = node;
        moment.setOnFinished(event -> old.run());
    }

    void dim() {
        node.setOpacity(OLD);
    }

    /** A newer answer is on its way. */
    private void begin() {
        moment.playFromStart();
    }

    /** It is there, or will not come. */
    private void end() {
        moment.stop();
        node.setOpacity(1);
    }

    public void show(Loading<?> loading) {
        if (loading instanceof Loading.Running) {
            begin();
        } else {
            end();
        }
    }
}
