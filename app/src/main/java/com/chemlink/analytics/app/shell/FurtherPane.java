package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.answer.ActivityChoice;
import com.chemlink.analytics.app.field.SearchChoice;
import com.chemlink.analytics.app.filter.FilterModel;
import com.chemlink.analytics.app.filter.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The rarer choices: one country, certain activity types, and what was known on an earlier run. */
final class FurtherPane extends VBox {

    private static final String EVERYWHERE = "All countries";
    private static final String NOW = "Now";
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
        ComboBox<String> known = known(model, choices);
        Button all = new Button("Clear");
        all.setOnAction(event -> {
            country.setValue(EVERYWHERE);
            activities.getCheckModel().clearChecks();
            known.setValue(NOW);
        });
        getChildren().addAll(heading("Country"), country, heading("Activities"), activities);
        if (!choices.earlier().isEmpty()) {
            getChildren().addAll(heading("As known"), known);
        }
        getChildren().add(all);
    }

    private static ComboBox<String> known(FilterModel model, FilterChoices choices) {
        Map<String, Known> earlier = new LinkedHashMap<>();
        choices.earlier().forEach(run -> earlier.put(run.words(), run.known()));
        List<String> words = new ArrayList<>(List.of(NOW));
        words.addAll(earlier.keySet());
        ComboBox<String> known = new SearchChoice("As known on a run", words);
        known.setId("filter-known");
        known.setPrefWidth(BREADTH);
        known.setValue(choices.earlier().stream().filter(run -> run.known().equals(model.now().known())).findFirst()
                .map(FilterChoices.Earlier::words).orElse(NOW));
        known.valueProperty().subscribe(
                (before, now) -> model.change(filter -> filter.withKnown(now == null ? null : earlier.get(now))));
        return known;
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
