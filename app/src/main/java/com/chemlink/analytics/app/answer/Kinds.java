package com.chemlink.analytics.app.answer;

import com.chemlink.analytics.app.chart.data.Tone;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The values of a dimension as people read them, and the colours they keep on every screen. */
final class Kinds {

    private static final List<Tone> TONES = List.of(Tone.ACCENT, Tone.BLUE, Tone.ORANGE, Tone.PINK, Tone.FINDER,
            Tone.WARNING, Tone.OLIVE, Tone.STANDARD);
    /** As many series as can be told apart; where there are more, one place is for all the others. */
    static final int MOST = TONES.size();
    /** Two colours that mean something wherever they are seen. */
    private static final Map<String, Tone> FIXED = Map.of("finder", Tone.FINDER, "standard", Tone.STANDARD);

    /** Dimensions whose values are names in the world, spelt as they are spelt. */
    private static final Set<String> NAMES = Set.of("company", "role", "project", "degree", "country", "writer");

    /** As 0-19: a range of numbers is written with a dash. */
    private static final Pattern RANGE = Pattern.compile("[0-9]{1,3}-[0-9]{1,3}");

    private Kinds() {}

    static Tone tone(String value, int place) {
        Tone fixed = FIXED.get(value.toLowerCase(Locale.ROOT));
        return fixed == null ? TONES.get(place % TONES.size()) : fixed;
    }

    /** "collection_created" and "PUBLIC" are names for machines; those of people and places stay as they are. */
    static String words(Column column, String value) {
        if (RANGE.matcher(value).matches() && !NAMES.contains(column.name())) {
            return value.replace('-', '–');
        }
        boolean code = column.type() == ColumnType.TEXT && value.matches("[a-z]+(_[a-z]+)*|[A-Z]{2,}(_[A-Z]+)*")
                && !NAMES.contains(column.name());
        if (!code) {
            return value;
        }
        String words = value.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
