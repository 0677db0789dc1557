package com.chemlink.analytics.app.quality;

import com.chemlink.analytics.app.about.RowsTable;
import com.chemlink.analytics.app.about.SqlView;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.etl.check.Finding;
import com.chemlink.analytics.etl.check.FindingStep;
import com.chemlink.analytics.schema.metric.Metric;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts of a finding's detail. */
record FindingSections(QualityViewModel model, ScreenTools tools, RowsSaver saver) {

    private static final int FIRST_CHIPS = 3;

    /** So many rows nobody needs to search. */
    private static final int AT_A_GLANCE = 8;

    /** A text that a cell of a table would cut off. */
    private static final int LONG = 40;

    /** The numbers it touches, each leading to its receipt; nothing where it touches none. */
    List<Node> touches(Finding finding) {
        if (finding.check().metrics().isEmpty()) {
            return List.of();
        }
        List<Button> all = finding.check().metrics().stream().map(Catalogue::get).map(this::chip).toList();
        FlowPane chips = new FlowPane(6, 6, all.stream().limit(FIRST_CHIPS).toArray(Node[]::new));
        if (all.size() > FIRST_CHIPS) {
            Button more = new Button("%d more".formatted(all.size() - FIRST_CHIPS));
            more.getStyleClass().setAll("link-button");
            more.setOnAction(event -> chips.getChildren().setAll(all));
            chips.getChildren().add(more);
        }
        return List.of(words("Touches", "card-title"), chips);
    }

    private Button chip(Metric metric) {
        Button chip = new Button(metric.title());
        chip.getStyleClass().setAll("metric-chip");
        chip.setTooltip(new Tooltip(metric.question()));
        chip.setOnAction(event -> {
            Situation now = model.situation();
            if (now != null) {
                tools.receipts().open(metric, now.asked());
            }
        });
        return chip;
    }

    Node evidence(Looked looked) {
        boolean personal = model.personal().get();
        Finding finding = looked.finding();
        var rows = looked.rows(personal);
        RowsTable table = new RowsTable(rows).exporting(taken -> saver.save(finding.title(), rows, taken));
        table.setId("evidence");
        if (rows.cells().size() <= AT_A_GLANCE) {
            table.brief();
        }
        VBox evidence = new VBox(8);
        List<String> hidden = looked.hidden(personal);
        if (!hidden.isEmpty()) {
            evidence.getChildren().add(words("Personal data is hidden (%s); Settings shows it."
                    .formatted(String.join(", ", hidden)), "secondary"));
        }
        evidence.getChildren().add(table);
        if (rows.cells().size() == 1) {
            rows.cells().getFirst().stream().filter(cell -> cell.length() > LONG)
                    .forEach(cell -> evidence.getChildren().add(words(cell, "quotation")));
        }
        if (rows.cells().size() < rows.total()) {
            evidence.getChildren().add(words("All rows: chemlink findings show %d --format csv"
                    .formatted(finding.id()), "secondary"));
        }
        return evidence;
    }

    Node history(Looked looked) {
        Finding finding = looked.finding();
        VBox history = new VBox(8);
        if (finding.trend().size() > 1) {
            history.getChildren().addAll(words("Rows, run by run", "card-title"), FindingRow.spark(finding, 64),
                    words("%s %s %s, %s in the newest".formatted(Figures.count(finding.trend().getFirst()),
                            finding.trend().getFirst() == 1 ? "row" : "rows",
                            finding.runs() > finding.trend().size()
                                    ? "%d runs ago".formatted(finding.trend().size())
                                    : "in the first run",
                            Figures.count(finding.trend().getLast())), "secondary"));
        }
        history.getChildren().add(words("Life", "card-title"));
        looked.life().forEach(step -> history.getChildren().add(step(step)));
        history.getChildren().add(words("%s. Last seen in the data of %s.".formatted(FindingRow.age(finding),
                Dates.day(finding.lastSeen())), "secondary"));
        return history;
    }

    private Node step(FindingStep step) {
        Situation now = model.situation();
        ZoneId zone = now == null ? ZoneId.of("UTC") : now.published().zone();
        String action = step.action().substring(0, 1).toUpperCase(Locale.ROOT) + step.action().substring(1);
        String by = step.actor().equals("sync") ? "run %d".formatted(step.run()) : step.actor();
        VBox line = new VBox(2, words(step.reason() == null ? action : "%s: %s".formatted(action, step.reason()),
                "medium"),
                words("%s, by %s".formatted(Dates.minute(step.at().toInstant(), zone), by), "secondary"));
        line.getStyleClass().add("list-line");
        return line;
    }

    Node owner(Looked looked) {
        Finding finding = looked.finding();
        if (finding.check().cleanup().isEmpty()) {
            return words("There is nothing to run at a source for this.", "muted");
        }
        return new VBox(8,
                words("For the owner of the source, who decides whether to run it. The workbench never does.", "muted"),
                new SqlView(finding.cleanup(looked.evidence().keys()),
                        () -> tools.notices().tell("The SQL is copied.")));
    }

    Node client(Looked looked) {
        Label text = words(looked.finding().client(), "quotation");
        text.setMaxWidth(Double.MAX_VALUE);
        return new VBox(8, words("Words that can be forwarded as they are.", "muted"), text);
    }

    /** The words for the client, for a letter or a mail. */
    static void copyForClient(Finding finding, ScreenTools tools) {
        ClipboardContent content = new ClipboardContent();
        content.putString(finding.client());
        Clipboard.getSystemClipboard().setContent(content);
        tools.notices().tell("The words for the client are copied.");
    }

    static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
