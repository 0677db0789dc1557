package com.chemlink.analytics.app.screen;

import com.chemlink.analytics.app.filter.Known;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One line about what stays as it is now while the filter asks what was known on an earlier run. */
public final class AsNow extends Label {

    private final Function<Known, String> words;

    public AsNow(Function<Known, String> words) {
        this.words = words;
        getStyleClass().add("caution");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    /** @param known what is asked for; nothing where it is what is known now */
    public void show(@Nullable Known known) {
        setText(known == null ? "" : words.apply(known));
    }
}
