package com.chemlink.analytics.app.journeys;

import static com.chemlink.analytics.schema.metric.SourceLabel.BOTH;

import com.chemlink.analytics.app.answer.ActivityChoice;
import com.chemlink.analytics.app.answer.ActivityType;
import com.chemlink.analytics.app.answer.AnswerCards;
import com.chemlink.analytics.app.answer.Drawn;
import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Choice;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Journeys' nodes: paths as a flow and by name, and one person. */
public final class JourneysView implements ScreenView {

    /** Title and note of a card, and a path in two lines. */
    private static final double AROUND = 104;
    private static final double ROW = 32;

    private final JourneysViewModel model;
    private final Page page;

    public JourneysView(JourneysViewModel model, ScreenTools tools, PersonPart person) {
        this.model = model;
        AnswerCards cards = new AnswerCards(tools);
        CardRow flow = CardRow.equal(360, 380, cards.chart("Flow", BOTH, model.flow).expecting(Kind.FLOW)
                .whenEmpty("Nobody took such a path in this range", "Widen the range, or choose another activity."));
        VBox.setVgrow(flow, Priority.ALWAYS);
        ChartCard commonest = cards.chart("Most common paths", BOTH, model.commonest).expecting(Kind.RANKING)
                .whenEmpty("Nobody took such a path in this range", "Widen the range.");
        model.commonest.shownProperty().subscribe(loading -> {
            if (loading instanceof Loading.Ready<Drawn>(Drawn ready)) {
                int most = ready.series().stream().mapToInt(series -> series.points().size()).max().orElse(0);
                commonest.setMinHeight(Math.max(300, AROUND + most * ROW));
            }
        });
        VBox paths = new VBox(Page.GAP, choices(), flow, CardRow.equal(360, 300, commonest));
        page = new Page(new Choice<>("Part", Arrays.asList(Part.values()), Part::label, model.partProperty()));
        add(Part.PATHS, paths);
        add(Part.PERSON, person);
    }

    private void add(Part part, VBox node) {
        node.visibleProperty().bind(model.partProperty().isEqualTo(part));
        node.managedProperty().bind(node.visibleProperty());
        VBox.setVgrow(node, Priority.ALWAYS);
        page.getChildren().add(node);
    }

    private FlowPane choices() {
        ComboBox<ActivityType> types = types();
        types.disableProperty().bind(Bindings.equal(model.heldProperty(), Held.NOWHERE));
        FlowPane pane = new FlowPane(20, 8,
                new HBox(8, Choice.captioned("Paths", Arrays.asList(Held.values()), Held::label, model.heldProperty()),
                        types),
                Choice.captioned("Repeats", Arrays.asList(Repeats.values()), Repeats::label, model.repeatsProperty()),
                Choice.captioned("A new path after", Arrays.asList(Silence.values()), Silence::label,
                        model.silenceProperty()));
        pane.setMinWidth(0);
        return pane;
    }

    private ComboBox<ActivityType> types() {
        ComboBox<ActivityType> types = new ComboBox<>();
        types.setAccessibleText("Activity");
        types.setPrefWidth(176);
        types.setConverter(ActivityChoice.LABELS);
        model.typesProperty().subscribe(loading -> {
            if (loading instanceof Loading.Ready<List<ActivityType>>(List<ActivityType> all)
                    && !types.getItems().equals(all)) {
                types.getItems().setAll(all);
                types.setValue(model.typeProperty().get());
            }
        });
        model.typeProperty().subscribe(type -> {
            if (types.getItems().contains(type)) {
                types.setValue(type);
            }
        });
        types.setOnAction(event -> {
            if (types.getValue() != null) {
                model.typeProperty().set(types.getValue());
            }
        });
        return types;
    }

    @Override
    public Region node() {
        return page;
    }

    @Override
    public void show(Situation now) {
        model.ask(now);
    }
}
