package com.chemlink.analytics.app.icon;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SvgOutlineTest {

    @ParameterizedTest
    @EnumSource(Icon.class)
    void every_icon_is_there_and_stays_within_its_square(Icon icon) {
        SVGPath path = new SVGPath();
        path.setContent(SvgOutline.of(icon));
        Bounds bounds = path.getLayoutBounds();
        assertThat(bounds.getWidth()).as("width of its lines").isBetween(6.0, 17.0);
        assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(-1);
        assertThat(bounds.getMaxX()).isLessThanOrEqualTo(17);
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(17);
    }

    @Test
    void an_element_with_relative_steps_does_not_follow_on_from_the_one_before() {
        assertThat(SvgOutline.path("<circle cx=\"7\" cy=\"7\" r=\"4\"/><path d=\"m10 10 3 3\"/>"))
                .isEqualTo("M3.0 7.0a4.0 4.0 0 1 0 8.0 0a4.0 4.0 0 1 0 -8.0 0z M0 0m10 10 3 3");
    }
}
