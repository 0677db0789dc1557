package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.baseline.Learned;
import com.chemlink.analytics.etl.baseline.Outlook;
import com.chemlink.analytics.etl.dataset.Datasets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Who of the newest signups is likely to activate, by pseudonym, and what moves the others: an estimate, and called so.
 * It is there where there is enough to learn from; why there could be none, the card of the models says.
 */
final class OutlookCard extends VBox {

    private static final int PEOPLE = 5;
    private static final int MOVERS = 3;
    private static final int DIGITS = 8;

    private final VBox content = new VBox(4);

    OutlookCard(DatasetsViewModel model) {
        super(6);
        getStyleClass().addAll("card", "list-card");
        setMinHeight(USE_PREF_SIZE);
        Label title = new Label("Likely to activate");
        title.getStyleClass().add("card-title");
        HBox head = line(title, words("estimate", "caution"));
        getChildren().addAll(head, content);
        managedProperty().bind(visibleProperty());
        model.learnedProperty().subscribe(() -> show(model));
        model.overviewProperty(Datasets.ACTIVATION).subscribe(_ -> show(model));
    }

    private void show(DatasetsViewModel model) {
        List<Node> lines = switch (model.learnedProperty().get()) {
            case Loading.Ready<Optional<Learned>>(var learned) -> learned.flatMap(Learned::outlook)
                    .map(OutlookCard::told).orElse(List.of());
            case Loading.Running<Optional<Learned>> _ -> coming(model)
                    ? List.of(words("Looking at the newest signups …", "secondary"))
                    : List.of();
            case Loading.Failed<Optional<Learned>> _ -> List.of();
        };
        content.getChildren().setAll(lines);
        setVisible(!lines.isEmpty());
    }

    private static boolean coming(DatasetsViewModel model) {
        return model.chosenProperty().get().equals(Datasets.ACTIVATION)
                && model.overviewProperty(Datasets.ACTIVATION)
                        .get() instanceof Loading.Ready<DatasetOverview>(var overview)
                && overview.enough();
    }

    private static List<Node> told(Outlook outlook) {
        List<Node> lines = new ArrayList<>();
        lines.add(words("%s signups whose 30 days are not over; the likeliest, by pseudonym:".formatted(
                Figures.count(outlook.people())), "secondary"));
        outlook.likely().stream().limit(PEOPLE).forEach(person -> {
            Label id = words(person.id().substring(0, DIGITS) + "…", "code");
            id.setTooltip(new Tooltip("%s, as in exports; signed up %s".formatted(person.id(),
                    Dates.day(person.signedUp()))));
            lines.add(line(id, words(Dates.shortDay(person.signedUp()), "secondary"),
                    words(Outlook.percent(person.estimate()), "medium")));
        });
        Label moves = words("What moves the others, if they had as much of it as the likeliest fifth:", "secondary");
        VBox.setMargin(moves, new Insets(8, 0, 0, 0));
        lines.add(moves);
        outlook.movers().stream().limit(MOVERS).forEach(mover -> lines.add(moved(mover)));
        return lines;
    }

    private static HBox moved(Outlook.Mover mover) {
        Label name = words(mover.feature(), "code");
        name.setTooltip(new Tooltip("%s: on average %s, of the likeliest %s".formatted(mover.feature(),
                Figures.decimal(mover.have(), 1), Figures.decimal(mover.likeliestHave(), 1))));
        return line(name,
                words("%s → %s".formatted(Outlook.percent(mover.from()), Outlook.percent(mover.to())), "medium"));
    }

    /** The first at the left, all others at the right. */
    private static HBox line(Label first, Label... others) {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox line = new HBox(10, first, spacer);
        for (Label other : others) {
            other.setMinWidth(USE_PREF_SIZE);
            line.getChildren().add(other);
        }
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(style.equals("secondary"));
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
