package com.chemlink.analytics.app.palette;

import com.chemlink.analytics.app.format.Dates;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the palette found.
 *
 * @param name with the address; empty unless personal data may be seen
 */
public record Person(String userId, String number, String name, String type, @Nullable String country,
        @Nullable LocalDate signedUp, String stage, long score) {

    String title() {
        return "#" + number + (name.isEmpty() ? "" : " " + name);
    }

    String detail() {
        return "%s · %s · since %s".formatted(
                type.substring(0, 1) + type.substring(1).toLowerCase(Locale.ROOT),
                country == null ? "country unknown" : country,
                signedUp == null ? "–" : Dates.day(signedUp));
    }
}
