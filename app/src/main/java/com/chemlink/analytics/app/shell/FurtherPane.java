package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.answer.ActivityChoice;
import com.chemlink.analytics.app.field.SearchChoice;
import com.chemlink.analytics.app.filter.FilterModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The rarer choices: one country, certain activity types. */
final class FurtherPane extends VBox {

    private static final String EVERYWHERE = "All countries";
    private static final double BREADTH = 260;

    FurtherPane(FilterModel model, FilterChoices choices) {
        super(8);
        getStyleClass().add("further-pane");
        ComboBox<String> country = country(model, choices);
        ActivityChoice activities = new ActivityChoice("Activities", "Each number's own");
        activities.setId("filter-activities");
        activities.setPrefWidth(BREADTH);
        activities.offer(choices.activityTypes(), model.now().activityTypes());
        activities.onChoice(types -> model.change(filter -> filter.withActivityTypes(types)));
        Button all = new Button("Clear");
        all.setOnAction(event -> {
            country.setValue(EVERYWHERE);
            activities.getCheckModel().clearChecks();
        });
        getChildren().addAll(heading("Country"), country, heading("Activities"), activities, all);
    }

    private static ComboBox<String> country(FilterModel model, FilterChoices choices) {
        List<String> countries = new ArrayList<>(List.of(EVERYWHERE));
        countries.addAll(choices.countries());
        ComboBox<String> country = new SearchChoice("Country", countries);
        country.setId("filter-country");
        country.setPrefWidth(BREADTH);
        String chosen = model.now().country();
        country.setValue(chosen == null ? EVERYWHERE : chosen);
        country.valueProperty().subscribe((before, now) -> model.change(
                filter -> filter.withCountry(EVERYWHERE.equals(now) ? null : now)));
        return country;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("secondary");
        return label;
    }
}
