package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.screen.DayPicker;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.Status;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What can be decided about a finding; a decision that needs words asks for them in its place. */
final class DecisionBar extends VBox {

    private final QualityViewModel model;
    private final ScreenTools tools;

    DecisionBar(QualityViewModel model, ScreenTools tools) {
        super(8);
        this.model = model;
        this.tools = tools;
        getStyleClass().add("decision-bar");
    }

    void about(Finding finding) {
        List<Node> buttons = new ArrayList<>();
        if (finding.status() == Status.OPEN) {
            Button acknowledge = button("Acknowledge", "acknowledge", () -> askForAcknowledging(finding));
            acknowledge.getStyleClass().add("accent");
            buttons.add(acknowledge);
        } else if (QualityViewModel.canBeDecided(finding)) {
            buttons.add(button("Reopen", "reopen", model::reopen));
        }
        if (QualityViewModel.canBeDecided(finding) && finding.status() != Status.WAIVED) {
            buttons.add(button("Waive until…", "waive", () -> askForWaiving(finding)));
        }
        if (!finding.client().isEmpty()) {
            buttons.add(button("Copy for client", "copy-client",
                    () -> FindingSections.copyForClient(finding, tools)));
        }
        FlowPane bar = new FlowPane(8, 8, buttons.toArray(Node[]::new));
        getChildren().setAll(bar);
        if (finding.reason() != null) {
            getChildren().addFirst(FindingSections.words("%s: %s".formatted(FindingRow.status(finding),
                    finding.reason()), "secondary"));
        }
    }

    private void askForAcknowledging(Finding finding) {
        TextField reason = reason("What is being done (may be left out)");
        Button save = button("Acknowledge", "decide", () -> model.acknowledge(reason.getText()));
        ask(finding, save, caption(reason), reason);
        reason.requestFocus();
    }

    private void askForWaiving(Finding finding) {
        DayPicker until = new DayPicker("Last day of the waiver", model.usualWaiver());
        TextField reason = reason("Why it may rest until then");
        Button save = button("Waive", "decide", () -> model.waive(until.getValue(), reason.getText()));
        save.disableProperty().bind(Bindings.createBooleanBinding(
                () -> until.getValue() == null || reason.getText().isBlank(), until.valueProperty(),
                reason.textProperty()));
        ask(finding, save, FindingSections.words("Last day of the waiver", "secondary"), until, caption(reason),
                reason);
        reason.requestFocus();
    }

    private void ask(Finding finding, Button save, Node... fields) {
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        HBox foot = new HBox(8, save, button("Cancel", "decide-not", () -> about(finding)));
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox form = new VBox(8, fields);
        form.getChildren().add(foot);
        form.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                about(finding);
                event.consume();
            }
        });
        getChildren().setAll(form);
    }

    /** What a field asks for stays above it while somebody types. */
    private static Label caption(TextField field) {
        return FindingSections.words(field.getAccessibleText(), "secondary");
    }

    private static TextField reason(String prompt) {
        TextField field = new TextField();
        field.setId("decision-reason");
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static Button button(String text, String id, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
