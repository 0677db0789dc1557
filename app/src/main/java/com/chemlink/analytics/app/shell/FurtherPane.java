package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.answer.ActivityType;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.filter.FilterModel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The rarer choices: one country, certain activity types. */
final class FurtherPane extends VBox {

    private static final String EVERYWHERE = "All countries";

    FurtherPane(FilterModel model, FilterChoices choices) {
        super(8);
        getStyleClass().add("further-pane");
        ComboBox<String> country = new ComboBox<>();
        country.getItems().add(EVERYWHERE);
        country.getItems().addAll(choices.countries());
        String chosen = model.now().country();
        country.setValue(chosen == null ? EVERYWHERE : chosen);
        country.setMaxWidth(Double.MAX_VALUE);
        country.setAccessibleText("Country");
        country.valueProperty().subscribe((before, now) -> model.change(
                filter -> filter.withCountry(EVERYWHERE.equals(now) ? null : now)));
        FlowPane types = new FlowPane(12, 8);
        types.setPrefWrapLength(380);
        List<CheckBox> boxes = choices.activityTypes().stream().map(type -> box(type, model)).toList();
        types.getChildren().addAll(boxes);
        Button all = new Button("Clear");
        all.setOnAction(event -> {
            country.setValue(EVERYWHERE);
            boxes.forEach(box -> box.setSelected(false));
        });
        getChildren().addAll(heading("Country"), country, heading("Activities; none chosen: each number's own"), types,
                all);
    }

    private static CheckBox box(ActivityType type, FilterModel model) {
        CheckBox box = new CheckBox(type.label());
        box.setSelected(model.now().activityTypes().contains(type.name()));
        box.setPrefWidth(180);
        box.selectedProperty().subscribe((before, now) -> model.change(filter -> with(filter, type.name(), now)));
        return box;
    }

    private static Filter with(Filter filter, String type, boolean in) {
        Set<String> types = new LinkedHashSet<>(filter.activityTypes());
        if (in) {
            types.add(type);
        } else {
            types.remove(type);
        }
        return filter.withActivityTypes(types);
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        return label;
    }
}
