package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.card.Answering;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.card.Shown;
import com.chemlink.analytics.etl.dataset.Dataset;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One dataset to choose: its name, how large it is, whether it is good for anything. */
final class DatasetCard extends Button implements Answering {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Label size = new Label();
    private final Label balance = new Label();
    private final Label verdict = new Label();
    private final Shown<DatasetOverview> shown = new Shown<>(this, this::say);

    DatasetCard(Dataset dataset, DatasetsViewModel model) {
        getStyleClass().setAll("card", "dataset-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setAlignment(Pos.TOP_LEFT);
        setAccessibleText(dataset.title());
        Label title = new Label(dataset.title());
        title.getStyleClass().add("card-title");
        size.getStyleClass().add("secondary");
        balance.getStyleClass().add("secondary");
        balance.managedProperty().bind(balance.textProperty().isNotEmpty());
        verdict.setWrapText(true);
        verdict.setMinHeight(USE_PREF_SIZE);
        VBox lines = new VBox(3, title, size, balance, verdict);
        lines.setMouseTransparent(true);
        setGraphic(lines);
        widthProperty().subscribe(width -> lines.setPrefWidth(width.doubleValue() - 32));
        setOnAction(event -> model.chosenProperty().set(dataset));
        model.chosenProperty().subscribe(now -> pseudoClassStateChanged(CURRENT, dataset.equals(now)));
        model.overviewProperty(dataset).subscribe(shown::show);
    }

    @Override
    public Shown<DatasetOverview> shown() {
        return shown;
    }

    private void say(Loading<DatasetOverview> loading, boolean toldElsewhere) {
        switch (loading) {
            case Loading.Running<DatasetOverview> _ -> say("Counting …", "", "", "muted");
            case Loading.Ready<DatasetOverview>(DatasetOverview overview) -> say(overview.size(), overview.balance(),
                    overview.verdict(),
                    overview.rows() == 0 ? "muted" : overview.enough() ? "positive" : "caution");
            case Loading.Failed<DatasetOverview> failed -> say("Not counted", "",
                    toldElsewhere ? "" : failed.sentence(), "muted");
        }
    }

    private void say(String words, String positives, String judgement, String style) {
        size.setText(words);
        balance.setText(positives);
        verdict.setText(judgement);
        verdict.getStyleClass().setAll("label", "dataset-verdict", style);
    }
}
