package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.filter.Days;
import com.chemlink.analytics.app.filter.Range;
import com.chemlink.analytics.app.filter.Span;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.screen.DayPicker;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Chooses a range: one that moves with the data, or two days, drawn or written. */
final class RangePane extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double PICKER = 136;

    private final Map<Range, Button> presets = new HashMap<>();

    RangePane(Range chosen, LocalDate asOf, LocalDate first, Consumer<Range> choose) {
        super(20);
        getStyleClass().add("range-pane");
        VBox list = new VBox(2);
        for (Span span : Span.values()) {
            Button preset = new Button(span.label());
            preset.getStyleClass().setAll("list-entry");
            preset.setMaxWidth(Double.MAX_VALUE);
            Range moving = new Range.Moving(span);
            String explained = moving.explained(asOf, first);
            preset.setTooltip(new Tooltip(explained));
            preset.setAccessibleHelp(explained);
            preset.setOnAction(event -> choose.accept(moving));
            presets.put(moving, preset);
            list.getChildren().add(preset);
        }
        list.setPrefWidth(150);
        getChildren().addAll(list, days(chosen.days(asOf, first), asOf, first, choose,
                asChosen -> mark(asChosen ? chosen : null)));
        mark(chosen);
    }

    /** Days that are picked by hand are no preset's. */
    private void mark(@Nullable Range chosen) {
        presets.forEach((range, preset) -> preset.pseudoClassStateChanged(CURRENT, range.equals(chosen)));
    }

    private static VBox days(Days now, LocalDate asOf, LocalDate first, Consumer<Range> choose,
            Consumer<Boolean> asChosen) {
        DayPicker from = picker("First day", now.from());
        DayPicker to = picker("Last day", now.to());
        Label wrong = new Label("The first day is after the last.");
        wrong.getStyleClass().add("negative");
        wrong.setVisible(false);
        Button apply = new Button("Apply");
        apply.setDefaultButton(true);
        apply.setOnAction(event -> choose.accept(new Range.Fixed(new Days(from.getValue(), to.getValue()))));
        Runnable check = () -> {
            LocalDate begin = from.getValue();
            LocalDate end = to.getValue();
            wrong.setVisible(begin != null && end != null && begin.isAfter(end));
            asChosen.accept(now.from().equals(begin) && now.to().equals(end));
            apply.setDisable(begin == null || end == null || begin.isAfter(end));
        };
        from.valueProperty().subscribe(check);
        to.valueProperty().subscribe(check);
        HBox bounds = new HBox(secondary("Data from " + Dates.day(first)), spacer(),
                secondary("to " + Dates.day(asOf)));
        Region spacer = spacer();
        VBox.setVgrow(spacer, Priority.ALWAYS);
        HBox foot = new HBox(8, wrong, spacer(), apply);
        foot.setAlignment(Pos.CENTER_RIGHT);
        HBox pickers = new HBox(12, new VBox(6, secondary("From"), from), new VBox(6, secondary("To"), to));
        return new VBox(12, pickers, new VBox(2, new DaySlider(first, asOf, from, to), bounds), spacer, foot);
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private static Label secondary(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        return label;
    }

    private static DayPicker picker(String name, LocalDate day) {
        DayPicker picker = new DayPicker(name, day);
        picker.setPrefWidth(PICKER);
        return picker;
    }
}
