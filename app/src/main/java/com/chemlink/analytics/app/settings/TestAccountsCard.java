package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.icon.Icon;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The rules for test accounts: seen, added, removed. */
final class TestAccountsCard extends SettingsCard {

    private final TestAccounts model;
    private final VBox rules = new VBox();

    TestAccountsCard(TestAccounts model) {
        super("Test accounts", "Accounts that fit one of these are not counted as real people. "
                + "A change takes effect with the next sync.");
        this.model = model;
        ComboBox<TestAccounts.Kind> kind = new ComboBox<>();
        kind.getItems().addAll(TestAccounts.Kind.values());
        kind.setMinWidth(92);
        kind.setValue(TestAccounts.Kind.DOMAIN);
        kind.setAccessibleText("What a test account is known by");
        kind.setConverter(words());
        TextField value = new TextField();
        value.setPromptText("acme.com");
        value.setAccessibleText("Value");
        value.setId("test-account");
        HBox.setHgrow(value, Priority.ALWAYS);
        value.setMinWidth(48);
        Label wrong = words("", "negative");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        Button add = new Button("Add");
        add.setId("add-test-account");
        add.setMinWidth(Region.USE_PREF_SIZE);
        Runnable adding = () -> TestAccounts.problem(kind.getValue(), value.getText()).ifPresentOrElse(wrong::setText,
                () -> {
                    model.add(kind.getValue(), value.getText());
                    wrong.setText("");
                    value.clear();
                });
        add.setOnAction(event -> adding.run());
        value.setOnAction(event -> adding.run());
        HBox line = new HBox(6, kind, value, add);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, wrong, rules);
        model.rulesProperty().subscribe(this::show);
    }

    private void show(Loading<List<TestAccounts.Rule>> loading) {
        rules.getChildren().setAll(switch (loading) {
            case Loading.Running<List<TestAccounts.Rule>> _ -> List.<Node>of();
            case Loading.Failed<List<TestAccounts.Rule>> failed ->
                List.<Node>of(words(failed.sentence() + " " + failed.nextStep(), "negative"));
            case Loading.Ready<List<TestAccounts.Rule>>(var known) when known.isEmpty() ->
                List.<Node>of(words("No rule yet: every account counts as a real person.", "muted"));
            case Loading.Ready<List<TestAccounts.Rule>>(var known) -> known.stream().map(this::line).toList();
        });
    }

    private Node line(TestAccounts.Rule rule) {
        Label kind = words(rule.kind().label, "muted");
        kind.setMinWidth(64);
        Label value = new Label(rule.value());
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Button remove = new Button(null, Icon.CLOSE.node());
        remove.getStyleClass().add("quiet-button");
        remove.setAccessibleText("Remove " + rule.value());
        remove.setOnAction(event -> model.remove(rule));
        HBox line = new HBox(8, kind, value, spacer, remove);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("list-line");
        return line;
    }

    private static StringConverter<TestAccounts.@Nullable Kind> words() {
        return new StringConverter<TestAccounts.@Nullable Kind>() {

            @Override
            public String toString(TestAccounts.@Nullable Kind kind) {
                return kind == null ? "" : kind.label;
            }

            @Override
            public TestAccounts.@Nullable Kind fromString(String text) {
                return null;
            }
        };
    }
}
