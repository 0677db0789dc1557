package com.chemlink.analytics.app.journeys;

import com.chemlink.analytics.app.about.Rows;
import com.chemlink.analytics.app.about.RowsTable;
import com.chemlink.analytics.app.card.CardMessage;
import com.chemlink.analytics.app.card.Line;
import com.chemlink.analytics.app.card.LinesCard;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.card.Skeleton;
import com.chemlink.analytics.app.field.SearchField;
import com.chemlink.analytics.app.screen.AsNow;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Page;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One person: who, how they came and went, what the engine knew when, and all they did. Nothing of it is handed on. */
public final class PersonPart extends VBox {

    private final JourneysViewModel model;
    private final TextField field = new SearchField("#1213 or an id", "Find a person by number or id");
    private final VBox body = new VBox(Page.GAP);
    private String shown = "";

    public PersonPart(JourneysViewModel model) {
        super(Page.GAP);
        this.model = model;
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(search(), asNow(), body);
        model.personProperty().subscribe(this::show);
    }

    private HBox search() {
        field.setId("journey-person");
        field.setPrefWidth(220);
        field.setOnAction(event -> model.find(field.getText()));
        Button open = new Button("Show");
        open.setOnAction(event -> model.find(field.getText()));
        Label hint = new Label("or choose a row of people behind any number");
        hint.getStyleClass().add("secondary");
        open.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(8, field, open, hint);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private AsNow asNow() {
        AsNow line = new AsNow(
                known -> "A person's timeline is as known now, not on run %d: “from” and “until” say which "
                        .formatted(known.run()) + "run knew what.");
        model.knownProperty().subscribe(line::show);
        return line;
    }

    private void show(Loading<Optional<Somebody>> loading) {
        body.setOpacity(1);
        switch (loading) {
            case Loading.Running<Optional<Somebody>> _ -> await();
            case Loading.Failed<Optional<Somebody>> failed ->
                message(CardMessage.failed(failed.sentence(), failed.nextStep(),
                        model::askPerson));
            case Loading.Ready<Optional<Somebody>>(Optional<Somebody> ready) -> ready.ifPresentOrElse(this::tell,
                    () -> message(model.asksForNobody()
                            ? CardMessage.empty("Nobody is chosen",
                                    "Type a number, choose a row of people behind a number, or find somebody with Ctrl K.")
                            : CardMessage.empty("There is no such person",
                                    "Numbers are those of ChemLink, as #1213.")));
        }
    }

    private void await() {
        if (body.getChildren().isEmpty()) {
            message(Skeleton.lines());
        } else {
            body.setOpacity(0.45);
        }
    }

    private void message(Node message) {
        VBox card = new VBox(message);
        card.getStyleClass().add("card");
        card.setMinHeight(260);
        VBox.setVgrow(message, Priority.ALWAYS);
        VBox.setVgrow(card, Priority.ALWAYS);
        body.getChildren().setAll(card);
    }

    private void tell(Somebody person) {
        if (!shown.equals(person.userId())) { // from wherever they were chosen
            shown = person.userId();
            field.setText("#" + person.number());
        }
        CardRow facts = CardRow.equal(300, 214, lines("Person #" + person.number(), PersonWords.facts(person)),
                lines("Lifecycle by month", PersonWords.months(person)));
        VBox knew = table("What the engine knew", PersonWords.versions(person));
        VBox did = table("%s, newest first".formatted(PersonWords.title(person)), PersonWords.happenings(person));
        VBox.setVgrow(did, Priority.ALWAYS);
        body.getChildren().setAll(facts, knew, did);
    }

    private LinesCard lines(String title, List<Line> lines) {
        LinesCard card = new LinesCard(title, "Never active", model::askPerson).kept();
        card.show(Loading.ready(lines));
        return card;
    }

    private static VBox table(String title, Rows rows) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        RowsTable table = new RowsTable(rows).brief();
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox card = new VBox(10, heading, table);
        card.getStyleClass().add("card");
        return card;
    }
}
