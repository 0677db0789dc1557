package com.chemlink.analytics.app.shell;

import javafx.scene.input.KeyCombination;

/** A key and what it does, in words for the sheet. */
public record Shortcut(KeyCombination keys, String does, Runnable action) {

    static Shortcut of(String keys, String does, Runnable action) {
        return new Shortcut(KeyCombination.valueOf(keys), does, action);
    }
}
