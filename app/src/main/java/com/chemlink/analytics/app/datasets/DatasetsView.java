package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.app.screen.AsNow;
import com.chemlink.analytics.app.screen.CardRow;
import com.chemlink.analytics.app.screen.Page;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.etl.dataset.Datasets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The nodes of the datasets' screen. */
public final class DatasetsView implements ScreenView {

    private static final double SIDE = 372;
    private static final double NARROW = 300;

    private final DatasetsViewModel model;
    private final AsNow newest = new AsNow(known -> ("These are the rows of the newest run, not of run %d. "
            + "For those: chemlink export DATASET --as-known-on %d --out DIR")
            .formatted(known.run(), known.run()));
    private final Page page;

    public DatasetsView(DatasetsViewModel model, Folders folders) {
        this.model = model;
        CardRow cards = CardRow.tiles(104,
                Datasets.all().stream().map(dataset -> new DatasetCard(dataset, model)).toArray(Node[]::new));
        FieldsCard fields = new FieldsCard(model);
        VBox.setVgrow(fields, Priority.ALWAYS);
        VBox wide = new VBox(Page.GAP, fields);
        wide.setMinWidth(0);
        HBox.setHgrow(wide, Priority.ALWAYS);
        OutlookCard outlook = new OutlookCard(model);
        ChecksCard checks = new ChecksCard(model);
        VBox side = new VBox(Page.GAP, new ExportCard(model, folders), new BaselineCard(model), outlook,
                new PastExportsCard(model));
        outlook.visibleProperty().subscribe(much -> {
            wide.getChildren().remove(checks);
            side.getChildren().remove(checks);
            if (much) {
                wide.getChildren().add(checks);
            } else {
                side.getChildren().add(side.getChildren().size() - 1, checks);
            }
        });
        HBox below = new HBox(Page.GAP, wide, side);
        VBox.setVgrow(below, Priority.ALWAYS);
        page = new Page(newest, cards, below);
        page.widthProperty().subscribe(width -> {
            double room = width.doubleValue() < 1000 ? NARROW : SIDE;
            side.setPrefWidth(room);
            side.setMinWidth(room);
            side.setMaxWidth(room);
        });
    }

    @Override
    public Region node() {
        return page;
    }

    /** The datasets know no filter: only another run makes other rows. */
    @Override
    public boolean inReports() {
        return false;
    }

    /** It has an export of its own. */
    @Override
    public boolean handsOn() {
        return false;
    }

    @Override
    public void show(Situation situation) {
        newest.show(situation.filter().known());
        model.ask(situation.published().run());
    }
}
