package com.chemlink.analytics.app.theme;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {

    private static final double READABLE = 4.5;

    @ParameterizedTest
    @CsvSource({"text,background", "text,surface", "text,sunken", "muted,background", "muted,surface", "muted,sunken",
            "accent,surface", "accent,background", "on-accent,accent", "on-accent,accent-strong",
            "accent-strong,accent-soft",
            "text,accent-soft", "positive,surface", "negative,surface", "warning,surface", "positive,positive-soft",
            "negative,negative-soft", "warning,warning-soft", "text,warning-soft", "muted,warning-soft",
            "finder,surface"})
    void text_reads_well_on_its_ground_in_both_themes(String text, String ground) {
        for (Appearance look : Appearance.values()) {
            Palette palette = Palette.of(look);
            assertThat(Contrast.between(palette.token(text), palette.token(ground)))
                    .as("%s on %s, %s", text, ground, look).isGreaterThanOrEqualTo(READABLE);
        }
    }

    @ParameterizedTest
    @CsvSource({"accent", "finder", "standard", "orange", "blue", "pink", "positive", "negative", "warning"})
    void marks_stand_out_from_the_card_in_both_themes(String mark) {
        for (Appearance look : Appearance.values()) {
            Palette palette = Palette.of(look);
            assertThat(Contrast.between(palette.token(mark), palette.surface())).as("%s, %s", mark, look)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Appearance.class)
    void labels_on_coloured_parts_are_readable(Appearance look) {
        Palette palette = Palette.of(look);
        for (String part : new String[]{"accent", "finder", "standard", "orange", "blue", "pink"}) {
            var ink = Contrast.clearer(palette.token(part), Color.WHITE,
                    Color.web("#101418"));
            assertThat(Contrast.between(ink, palette.token(part))).as(part).isGreaterThanOrEqualTo(READABLE);
        }
    }
}
