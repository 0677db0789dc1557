package com.chemlink.analytics.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The tokens of one theme for what is drawn rather than styled; read from the stylesheet, so there is one truth. */
public final class Palette {

    private static final Pattern TOKEN = Pattern.compile("-wb-([a-z-]+):\\s*(#[0-9A-Fa-f]{6}|rgba\\([^)]*\\))");
    private static final Map<Appearance, Palette> LOADED = new EnumMap<>(Appearance.class);

    private final Map<String, Color> tokens;

    private Palette(Map<String, Color> tokens) {
        this.tokens = tokens;
    }

    public static synchronized Palette of(Appearance appearance) {
        return LOADED.computeIfAbsent(appearance, Palette::read);
    }

    /** The colour of a token of look.md by its name in the stylesheet, without the prefix: "accent-soft". */
    public Color token(String name) {
        Color colour = tokens.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("The theme has no token " + name);
        }
        return colour;
    }

    public Color background() {
        return token("background");
    }

    public Color surface() {
        return token("surface");
    }

    public Color sunken() {
        return token("sunken");
    }

    public Color border() {
        return token("border");
    }

    public Color grid() {
        return token("grid");
    }

    public Color text() {
        return token("text");
    }

    public Color muted() {
        return token("muted");
    }

    public Color faint() {
        return token("faint");
    }

    public Color accent() {
        return token("accent");
    }

    public Color warning() {
        return token("warning");
    }

    static Map<String, Color> parse(String stylesheet) {
        Map<String, Color> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(stylesheet);
        while (matcher.find()) {
            tokens.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return tokens;
    }

    private static Palette read(Appearance appearance) {
        String file = appearance.name().toLowerCase(Locale.ROOT) + ".css";
        try (InputStream in = Palette.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The stylesheet %s is missing".formatted(file));
            }
            return new Palette(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
