package com.chemlink.analytics.app.chart;

import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Reading;
import com.chemlink.analytics.app.chart.plot.Mark;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.app.theme.Palette;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** The exact values at one place. It stands beside the mark rather than at the pointer, so it does not tremble. */
final class ChartTip extends VBox {

    private static final double GAP = 14;
    private static final int MOST_LINES = 8;

    private final Label title = styled("", "tip-title");
    private final GridPane lines = new GridPane(12, 4);

    ChartTip() {
        getStyleClass().add("chart-tip");
        ColumnConstraints value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        value.setHgrow(Priority.ALWAYS);
        lines.getColumnConstraints().addAll(new ColumnConstraints(), value);
        getChildren().addAll(title, lines);
        setVisible(false);
    }

    void tell(ChartSpec spec, Mark mark, List<Mark> together, Palette palette, double width, double height) {
        title.setText(heading(spec, mark));
        lines.getChildren().clear();
        together.stream().limit(MOST_LINES).forEach(other -> line(spec, other, palette));
        if (together.size() > MOST_LINES) {
            lines.addRow(lines.getRowCount(), styled((together.size() - MOST_LINES) + " more", "tip-details"));
        }
        String details = Reading.details(spec.unit(), mark.point());
        if (!details.isEmpty()) {
            lines.add(styled(details, "tip-details"), 0, lines.getRowCount(), 2, 1);
        }
        setVisible(true);
        place(mark, width, height);
    }

    private static String heading(ChartSpec spec, Mark mark) {
        return spec.kind() == Kind.SCATTER && !spec.rows().isEmpty()
                ? spec.rows() + ": " + mark.point().x().full()
                : mark.point().x().full();
    }

    private void line(ChartSpec spec, Mark mark, Palette palette) {
        Label name = styled(mark.series().name(), "tip-name");
        Rectangle swatch = new Rectangle(8, 8, mark.colour());
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        swatch.setStroke(mark.colour().equals(palette.surface()) ? palette.border() : null);
        name.setGraphic(swatch);
        Double value = mark.point().value();
        String text = value == null ? Figures.NONE : Reading.value(spec.unit(), mark.point());
        lines.addRow(lines.getRowCount(), name, styled(text, "tip-value"));
    }

    /** Right of the mark if there is room, else left of it; never outside the chart where it can be avoided. */
    private void place(Mark mark, double width, double height) {
        applyCss();
        autosize();
        boolean right = mark.box().right() + GAP + getWidth() <= width;
        double x = right ? Math.max(mark.x(), mark.box().right()) + GAP - 4 : mark.box().x() - GAP + 4 - getWidth();
        double y = Math.clamp(mark.y() - getHeight() / 2, -8, Math.max(-8, height - getHeight() + 8));
        relocate(Math.rint(Math.max(-8, x)), Math.rint(y));
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
