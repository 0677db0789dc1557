package com.chemlink.analytics.app.chart.paint;

import com.chemlink.analytics.app.theme.Fonts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** The bundled fonts inside one PDF, of which only the letters that are used are kept; and how wide texts are in them. */
public final class PdfFonts implements TextMeasure {

    private static final String UNKNOWN = "?";

    private final Map<Weight, PDFont> fonts = new EnumMap<>(Weight.class);
    private final Map<Weight, Map<Integer, Boolean>> known = new EnumMap<>(Weight.class);
    private final Map<Double, PDExtendedGraphicsState> states = new HashMap<>();

    public PdfFonts(PDDocument document) {
        for (Weight weight : Weight.values()) {
            try (InputStream file = Fonts.file(switch (weight) {
                case REGULAR -> "InterTabular-Regular.ttf";
                case MEDIUM -> "InterTabular-Medium.ttf";
                case SEMIBOLD -> "InterTabular-SemiBold.ttf";
            })) {
                fonts.put(weight, PDType0Font.load(document, file, true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            known.put(weight, new HashMap<>());
        }
    }

    PDFont font(Weight weight) {
        return Objects.requireNonNull(fonts.get(weight));
    }

    /** One state per opacity: a page that names a new one for every shape grows without need. */
    PDExtendedGraphicsState once(double opacity, PDExtendedGraphicsState state) {
        return states.computeIfAbsent(opacity, _ -> state);
    }

    /** The text with a question mark for every letter the fonts do not have. */
    String known(String text, Weight weight) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(letter -> shown
                .append(has(letter, weight)
                        ? Character.toString(letter)
                        : Character.isWhitespace(letter) ? " " : UNKNOWN));
        return shown.toString();
    }

    private boolean has(int letter, Weight weight) {
        return Objects.requireNonNull(known.get(weight)).computeIfAbsent(letter, one -> {
            try {
                return !Character.isISOControl(one) && font(weight).encode(Character.toString(one)).length > 0;
            } catch (IllegalArgumentException e) {
                // How the library says that the font lacks it.
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public double width(String text, double size, Weight weight) {
        try {
            return font(weight).getStringWidth(known(text, weight)) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In lines no wider than given; a word that is wider stands alone and is cut. */
    public List<String> wrapped(String text, TextStyle style, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, style) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(fit(word, style, width));
            } else {
                line.setLength(0);
                line.append(line.isEmpty() && longer.equals(word) ? fit(word, style, width) : longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
