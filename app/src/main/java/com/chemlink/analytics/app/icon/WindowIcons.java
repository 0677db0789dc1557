package com.chemlink.analytics.app.icon;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The application's icon in the sizes that title bars, task bars and switchers choose from. */
public final class WindowIcons {

    private WindowIcons() {}

    public static List<Image> all() {
        return IntStream.of(16, 32, 48, 128, 256).mapToObj(size -> {
            InputStream picture = WindowIcons.class.getResourceAsStream(
                    "/com/chemlink/analytics/icons/chemlink-%d.png".formatted(size));
            return new Image(Objects.requireNonNull(picture));
        }).toList();
    }
}
