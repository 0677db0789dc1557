package com.chemlink.analytics.app.shell;

import javafx.scene.input.KeyCombination;

/**
 * A key and what it does, in words for the sheet.
 *
 * @param screen whether it leads to a screen
 */
public record Shortcut(KeyCombination keys, String does, Runnable action, boolean screen) {

    static Shortcut of(String keys, String does, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), does, action, false);
    }

    static Shortcut toScreen(String keys, String title, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), title, action, true);
    }
}
