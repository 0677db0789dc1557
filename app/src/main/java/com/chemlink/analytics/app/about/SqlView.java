package com.chemlink.analytics.app.about;

import com.chemlink.analytics.app.icon.Icon;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A statement, coloured, with a button that copies it. */
public final class SqlView extends StackPane {

    public SqlView(String sql, Runnable copied) {
        getStyleClass().add("sql-view");
        TextFlow flow = new TextFlow();
        flow.setAccessibleText(sql);
        SqlText.pieces(sql).forEach(piece -> {
            Text text = new Text(piece.text());
            text.getStyleClass().addAll("sql", piece.kind().name().toLowerCase(Locale.ROOT));
            flow.getChildren().add(text);
        });
        Button copy = new Button(null, Icon.COPY.node());
        copy.getStyleClass().add("quiet-button");
        copy.setAccessibleText("Copy the SQL");
        copy.setTooltip(new Tooltip("Copy the SQL"));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(sql);
            Clipboard.getSystemClipboard().setContent(content);
            copied.run();
        });
        StackPane.setAlignment(copy, Pos.TOP_RIGHT);
        StackPane.setAlignment(flow, Pos.TOP_LEFT);
        getChildren().addAll(flow, copy);
    }
}
