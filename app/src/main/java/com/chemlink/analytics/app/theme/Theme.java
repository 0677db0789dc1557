package com.chemlink.analytics.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/** Dresses scenes in the chosen theme and redresses them while they run. */
public final class Theme {

    /** What the person asked for. */
    public enum Choice {
        LIGHT, DARK, SYSTEM
    }

    private static final String LIGHT_BASE = new PrimerLight().getUserAgentStylesheet();
    private static final String DARK_BASE = new PrimerDark().getUserAgentStylesheet();

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
    private final ReadOnlyObjectWrapper<Appearance> appearance = new ReadOnlyObjectWrapper<>(Appearance.LIGHT);

    public Theme(Choice first) {
        choice.set(first);
        choice.subscribe(this::settle);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::settle);
        settle();
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /** From light to dark or back, always to be seen; what the system looks like is followed again. */
    public void next() {
        Appearance other = appearance.get() == Appearance.DARK ? Appearance.LIGHT : Appearance.DARK;
        choice.set(other == ofSystem() ? Choice.SYSTEM : other == Appearance.DARK ? Choice.DARK : Choice.LIGHT);
    }

    public ReadOnlyObjectProperty<Appearance> appearanceProperty() {
        return appearance.getReadOnlyProperty();
    }

    /** Dresses a scene now and whenever the theme changes. Popups inherit from the window that opens them. */
    public void dress(Scene scene) {
        appearance.subscribe(now -> dress(scene, now));
    }

    /** Dresses a scene once, for pictures and tests. */
    public static void dress(Scene scene, Appearance appearance) {
        Fonts.load();
        String base = appearance == Appearance.DARK ? DARK_BASE : LIGHT_BASE;
        // Also for what is measured before it is in a scene, as the lists of dropdowns are.
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
        scene.setUserAgentStylesheet(base);
        String tokens = appearance == Appearance.DARK ? stylesheet("dark.css") : stylesheet("light.css");
        scene.getStylesheets().removeIf(sheet -> sheet.equals(stylesheet("dark.css"))
                || sheet.equals(stylesheet("light.css")) || sheet.equals(stylesheet("workbench.css")));
        scene.getStylesheets().addAll(0, List.of(tokens, stylesheet("workbench.css")));
    }

    private void settle() {
        appearance.set(switch (choice.get()) {
            case LIGHT -> Appearance.LIGHT;
            case DARK -> Appearance.DARK;
            case SYSTEM -> ofSystem();
        });
    }

    private static Appearance ofSystem() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Appearance.DARK : Appearance.LIGHT;
    }

    private static String stylesheet(String file) {
        URL url = Theme.class.getResource(file);
        return Objects.requireNonNull(url, file).toExternalForm();
    }
}
