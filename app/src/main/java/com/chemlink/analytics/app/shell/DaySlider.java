package com.chemlink.analytics.app.shell;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import org.controlsfx.control.RangeSlider;
import org.jspecify.annotations.Nullable;

/** Draws two days between the data's first and last; it and the written days follow each other. */
final class DaySlider extends RangeSlider {

    /** A day outside the data that was written is not pulled inside by the thumb that cannot follow it. */
    private boolean following;

    DaySlider(LocalDate first, LocalDate last, DatePicker from, DatePicker to) {
        super(place(first), Math.max(place(last), place(first) + 1), place(first), place(last));
        setId("day-slider");
        setBlockIncrement(1);
        setAccessibleText("First and last day");
        follow(from.getValue(), to.getValue());
        lowValueProperty().subscribe((before, now) -> draw(from, now));
        highValueProperty().subscribe((before, now) -> draw(to, now));
        from.valueProperty().subscribe((before, now) -> follow(now, to.getValue()));
        to.valueProperty().subscribe((before, now) -> follow(from.getValue(), now));
    }

    private static double place(LocalDate day) {
        return (double) day.toEpochDay();
    }

    private void follow(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (!following && from != null && to != null) {
            following = true;
            // The thumbs cannot pass each other: the one that makes room goes first.
            setHighValue(Math.max(place(to), getLowValue()));
            setLowValue(place(from));
            setHighValue(place(to));
            following = false;
        }
    }

    private void draw(DatePicker picker, Number thumb) {
        if (!following) {
            following = true;
            picker.setValue(LocalDate.ofEpochDay(Math.round(thumb.doubleValue())));
            following = false;
        }
    }
}
