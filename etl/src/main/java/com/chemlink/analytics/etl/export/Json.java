package com.chemlink.analytics.etl.export;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, lists, texts, numbers and truth as JSON, indented and in the order they come in. */
final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String of(Map<String, ?> value) {
        Json json = new Json();
        json.append(value, "\n");
        return json.text.append('\n').toString();
    }

    private void append(@Nullable Object value, String line) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> map -> entries(map, line);
            case Collection<?> list -> elements(list, line);
            case Number number -> text.append(number);
            case Boolean truth -> text.append(truth);
            default -> quote(value.toString());
        }
    }

    private void entries(Map<?, ?> map, String line) {
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        text.append('{');
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            text.append(line).append("  ");
            quote(String.valueOf(entry.getKey()));
            text.append(": ");
            append(entry.getValue(), line + "  ");
            text.append(entries.hasNext() ? "," : line);
        }
        text.append('}');
    }

    private void elements(Collection<?> list, String line) {
        Iterator<?> elements = list.iterator();
        text.append('[');
        while (elements.hasNext()) {
            text.append(line).append("  ");
            append(elements.next(), line + "  ");
            text.append(elements.hasNext() ? "," : line);
        }
        text.append(']');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                default -> {
                    if (c < ' ') {
                        text.append("\\u%04x".formatted((int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
