package com.chemlink.analytics.app.funnel;

import com.chemlink.analytics.schema.funnel.Funnel;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** How many days a funnel takes at most: usual ones to choose from, any other typed. */
final class WindowChoice extends ComboBox<Integer> {

    private static final StringConverter<@Nullable Integer> DAYS = new StringConverter<>() {

        @Override
        public String toString(@Nullable Integer days) {
            return days == null ? "" : days == 1 ? "1 day" : days + " days";
        }

        // What is no number of days is none.
        @Override
        public @Nullable Integer fromString(String typed) {
            String digits = typed.replaceFirst("(?i)\\s*d(ays?)?\\s*$", "").strip();
            return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : null;
        }
    };

    WindowChoice(Property<Integer> days) {
        getItems().setAll(1, 7, 14, 30, 90);
        setEditable(true);
        setConverter(DAYS);
        setPrefWidth(104);
        setAccessibleText("Window in days, 1 to " + Funnel.LONGEST_WINDOW);
        days.subscribe(this::setValue);
        valueProperty().subscribe((was, now) -> {
            if (now == null) {
                setValue(days.getValue()); // what was chosen before stands
                getEditor().setText(DAYS.toString(getValue()));
            } else if (now < 1 || now > Funnel.LONGEST_WINDOW) {
                setValue(Math.clamp(now, 1, Funnel.LONGEST_WINDOW));
            } else {
                days.setValue(now);
            }
        });
        getEditor().focusedProperty().subscribe(focused -> {
            if (!focused) {
                commitValue();
            }
        });
    }
}
