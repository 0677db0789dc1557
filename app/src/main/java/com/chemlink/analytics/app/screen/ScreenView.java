package com.chemlink.analytics.app.screen;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What a screen shows. All of it is called on the interface thread. */
public interface ScreenView {

    /** The content below the title; it scrolls where the window is too low for it. */
    Region node();

    /**
     * Asks for the numbers of this situation. Called when the screen is visited and whenever filter, run or database
     * change while it is visible, never twice for the same. What was asked before is out of date.
     */
    default void show(Situation situation) {}

    /** The screen is no longer visible; it is kept as it is. */
    default void left() {}

    /** Whether it says something without being used, and so belongs into a report on all screens. */
    default boolean inReports() {
        return true;
    }

    /** Whether its charts and figures are exported and reported beside its title. */
    default boolean handsOn() {
        return true;
    }

    /** What stands to the right of the title. */
    default List<Node> actions() {
        return List.of();
    }
}
