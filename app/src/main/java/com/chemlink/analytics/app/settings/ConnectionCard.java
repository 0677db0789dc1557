package com.chemlink.analytics.app.settings;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.doctor.Check;
import com.chemlink.analytics.schema.connection.SslMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** One connection: its fields, its test, and what the test found. */
final class ConnectionCard extends VBox {

    private final String about;
    private final GridPane fields = new GridPane(10, 8);
    private final VBox found = new VBox(4);

    ConnectionCard(Role role, String hint, ConnectionsViewModel model) {
        super(10);
        getStyleClass().addAll("card", "connection-card");
        setId("connection-" + role.name().toLowerCase(Locale.ROOT));
        ConnectionForm form = model.form(role);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(72);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints().addAll(names, values);
        about = role.title();
        row(0, "Host", text(new TextField(), form.host, "db.example.com"));
        row(1, "Port", text(new TextField(), form.port, "5432"));
        row(2, "Database", text(new TextField(), form.database, ""));
        row(3, "User", text(new TextField(), form.user, ""));
        row(4, "Password", text(new PasswordField(), form.password, ""));
        row(5, "TLS", tls(form));
        Button test = new Button("Test connection");
        test.setOnAction(event -> model.test(role));
        test.getStyleClass().add("test-connection");
        test.setMinWidth(Region.USE_PREF_SIZE);
        test.setAccessibleText("Test connection: " + about);
        Label heading = new Label(about);
        heading.getStyleClass().add("card-title");
        Label words = words(hint, "secondary");
        Optional<String> elsewhere = model.setElsewhere(role);
        elsewhere.ifPresent(place -> {
            fields.setDisable(true);
            words.setText("Set in %s, which comes before what is saved here.".formatted(
                    place.equals("environment") ? "the environment" : place));
        });
        Region spacer = new Region();
        VBox.setVgrow(spacer, Priority.ALWAYS);
        HBox foot = new HBox(10, test);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, words, fields, foot, found, spacer);
        model.testedProperty(role).subscribe(this::show);
    }

    private void show(Tested outcome) {
        found.getChildren().setAll(switch (outcome) {
            case Tested.Not _ -> List.<Node>of();
            case Tested.Running _ -> List.<Node>of(words("Connecting …", "muted"));
            case Tested.Done(var checks) -> checks.stream().map(ConnectionCard::line).map(Node.class::cast).toList();
        });
        found.setVisible(!found.getChildren().isEmpty());
        found.setManaged(found.isVisible());
    }

    /** A sign besides the colour. */
    private static Label line(Check check) {
        String sign = switch (check.verdict()) {
            case OK -> "✓ ";
            case WARNING -> "! ";
            case FAILED -> "× ";
        };
        String next = check.nextStep().isEmpty() ? "" : " " + check.nextStep();
        String detail = check.detail().endsWith(".") ? check.detail() : check.detail() + ".";
        return words(sign + detail + next, switch (check.verdict()) {
            case OK -> "positive";
            case WARNING -> "caution";
            case FAILED -> "negative";
        });
    }

    private void row(int at, String name, Node field) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        field.setAccessibleText(about + ": " + name); // three forms have the same fields
        fields.addRow(at, label, field);
    }

    private static TextField text(TextField field, StringProperty value, String prompt) {
        field.textProperty().bindBidirectional(value);
        field.setPromptText(prompt);
        field.setMinWidth(60);
        return field;
    }

    private static ComboBox<@Nullable SslMode> tls(ConnectionForm form) {
        ComboBox<@Nullable SslMode> tls = new ComboBox<>();
        tls.getItems().add(null);
        tls.getItems().addAll(SslMode.values());
        tls.valueProperty().bindBidirectional(form.sslMode);
        tls.setMaxWidth(Double.MAX_VALUE);
        tls.setConverter(new StringConverter<@Nullable SslMode>() {

            @Override
            public String toString(@Nullable SslMode mode) {
                return mode == null ? "Usual for this host" : switch (mode) {
                    case DISABLE -> "Off";
                    case PREFER -> "Preferred";
                    case REQUIRE -> "Required";
                    case VERIFY_CA -> "Verified authority";
                    case VERIFY_FULL -> "Verified host";
                };
            }

            @Override
            public @Nullable SslMode fromString(String text) {
                return null;
            }
        });
        return tls;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
