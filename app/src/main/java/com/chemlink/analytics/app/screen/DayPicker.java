package com.chemlink.analytics.app.screen;

import com.chemlink.analytics.app.format.Dates;
import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Chooses a day, which is written and read as everywhere else: 3 Nov 2025, or 2025-11-03. */
public final class DayPicker extends DatePicker {

    public DayPicker(String name, LocalDate day) {
        super(day);
        setAccessibleText(name);
        setConverter(new StringConverter<@Nullable LocalDate>() {

            @Override
            public String toString(@Nullable LocalDate date) {
                return date == null ? "" : Dates.day(date);
            }

            @Override
            public @Nullable LocalDate fromString(String text) {
                return Dates.parse(text);
            }
        });
    }
}
