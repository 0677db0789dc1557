package com.chemlink.analytics.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** Brings the bundled fonts in, so that the workbench looks the same on every machine. */
public final class Fonts {

    public static final String TEXT = "Inter Tabular";
    public static final String MEDIUM = "Inter Tabular Medium";
    public static final String DISPLAY = "Inter Tabular Display";
    public static final String CODE = "JetBrains Mono";

    private static final List<String> FILES = List.of("InterTabular-Regular.ttf", "InterTabular-Medium.ttf",
            "InterTabular-SemiBold.ttf", "InterTabularDisplay-SemiBold.ttf", "JetBrainsMono-Regular.ttf");
    private static boolean loaded;

    private Fonts() {}

    /** Does its work once; later calls cost nothing. */
    public static synchronized void load() {
        if (!loaded) {
            FILES.forEach(Fonts::load);
            loaded = true;
        }
    }

    /** One of the bundled files, for those who embed it. */
    public static InputStream file(String name) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream("fonts/" + name), name);
    }

    private static void load(String file) {
        try (InputStream in = file(file)) {
            if (Font.loadFont(in, 13) == null) {
                throw new IllegalStateException("The bundled font %s cannot be read".formatted(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
