package com.chemlink.analytics.app.icon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the icons' sources: the three elements they are made of, as one path. */
final class SvgOutline {

    private static final Pattern ELEMENT = Pattern.compile("<(path|circle|rect)\\s([^>]*)/>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
    private static final Map<Icon, String> READ = new EnumMap<>(Icon.class);

    private SvgOutline() {}

    static synchronized String of(Icon icon) {
        return READ.computeIfAbsent(icon, one -> path(source(one.file())));
    }

    static String path(String source) {
        StringBuilder path = new StringBuilder();
        Matcher element = ELEMENT.matcher(source);
        while (element.find()) {
            String attributes = element.group(2);
            path.append(switch (element.group(1)) {
                case "circle" -> circle(attributes);
                case "rect" -> rectangle(attributes);
                // Its first step may be relative, and must not follow on from the element before.
                default -> "M0 0" + text(attributes, "d");
            }).append(' ');
        }
        return path.toString().strip();
    }

    private static String circle(String attributes) {
        double r = number(attributes, "r");
        return "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z".formatted(number(attributes, "cx") - r,
                number(attributes, "cy"), r, r, 2 * r, r, r, -2 * r);
    }

    private static String rectangle(String attributes) {
        double r = number(attributes, "rx");
        double wide = number(attributes, "width") - 2 * r;
        double high = number(attributes, "height") - 2 * r;
        String corner = "a%s %s 0 0 1 ".formatted(r, r);
        return "M%s %sh%s%s%s %sv%s%s%s %sh%s%s%s %sv%s%s%s %sz".formatted(number(attributes, "x") + r,
                number(attributes, "y"), wide, corner, r, r, high, corner, -r, r, -wide, corner, -r, -r, -high, corner,
                r, -r);
    }

    private static double number(String attributes, String name) {
        return Double.parseDouble(text(attributes, name));
    }

    private static String text(String attributes, String name) {
        Matcher attribute = ATTRIBUTE.matcher(attributes);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return attribute.group(2);
            }
        }
        throw new IllegalArgumentException("An icon's element has no " + name);
    }

    private static String source(String file) {
        try (InputStream in = SvgOutline.class.getResourceAsStream("/com/chemlink/analytics/icons/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The icon %s is missing".formatted(file));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
