package com.chemlink.analytics.app.screen;

import com.chemlink.analytics.app.format.Dates;
import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day that is typed or picked, written as everywhere else. */
public final class DayField extends DatePicker {

    public DayField(String name, LocalDate day) {
        super(day);
        setAccessibleText(name);
        setPrefWidth(190);
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
