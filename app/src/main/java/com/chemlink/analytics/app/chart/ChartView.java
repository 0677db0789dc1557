package com.chemlink.analytics.app.chart;

import com.chemlink.analytics.app.chart.data.ChartData;
import com.chemlink.analytics.app.chart.data.ChartSpec;
import com.chemlink.analytics.app.chart.data.Kind;
import com.chemlink.analytics.app.chart.data.Reading;
import com.chemlink.analytics.app.chart.data.Unit;
import com.chemlink.analytics.app.chart.paint.FontMeasure;
import com.chemlink.analytics.app.chart.paint.TextMeasure;
import com.chemlink.analytics.app.chart.plot.Frame;
import com.chemlink.analytics.app.chart.plot.Mark;
import com.chemlink.analytics.app.chart.plot.Picture;
import com.chemlink.analytics.app.chart.plot.Plots;
import com.chemlink.analytics.app.chart.plot.Sheet;
import com.chemlink.analytics.app.chart.plot.Zoom;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Palette;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableStringProperty;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Shows one chart and lets it be hovered, walked with the arrow keys, zoomed and clicked. */
public final class ChartView extends Region {

    private static final StyleablePropertyFactory<ChartView> STYLES = new StyleablePropertyFactory<>(
            Region.getClassCssMetaData());
    private static final CssMetaData<ChartView, String> APPEARANCE = STYLES
            .createStringCssMetaData("-wb-appearance", view -> view.appearance, "light");
    private static final TextMeasure MEASURE = new FontMeasure();

    private final SimpleStyleableStringProperty appearance = new SimpleStyleableStringProperty(APPEARANCE, this,
            "appearance", "light");
    private final ObjectProperty<ChartContent> content = new SimpleObjectProperty<>(this, "content",
            new ChartContent(ChartSpec.of(Kind.LINE, "", Unit.people()), ChartData.NOTHING));
    private final ObjectProperty<@Nullable Mark> current = new SimpleObjectProperty<>(this, "current");
    private final ObjectProperty<@Nullable Zoom> zoom = new SimpleObjectProperty<>(this, "zoom");
    private final Set<String> hidden = new HashSet<>();
    private final ChartLayers layers = new ChartLayers(this);
    private Consumer<Mark> drill = mark -> {};
    private @Nullable Picture picture;

    public ChartView() {
        getStyleClass().add("chart-view");
        getChildren().addAll(layers.nodes());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("Arrow keys walk the marks, Enter opens the rows behind one, Escape shows everything.");
        appearance.subscribe(this::redraw);
        zoom.subscribe(this::redraw);
        current.subscribe(this::currentChanged);
        new ChartPointer(this, layers).listen();
        new ChartKeys(this).listen();
    }

    /** Replaces what is shown; hidden series stay hidden as long as they are there, the zoom starts afresh. */
    public void show(ChartContent next) {
        boolean sameAxis = next.spec().kind() == content.get().spec().kind()
                && next.data().equals(content.get().data());
        content.set(next);
        current.set(null);
        if (!sameAxis) {
            zoom.set(null);
        }
        setAccessibleText(next.spec().title());
        redraw();
    }

    public ObjectProperty<ChartContent> contentProperty() {
        return content;
    }

    /** Called with the mark a person clicked or chose with Enter. */
    public void onDrill(Consumer<Mark> action) {
        drill = action;
    }

    public ObjectProperty<@Nullable Zoom> zoomProperty() {
        return zoom;
    }

    /** The mark under the pointer or reached by the arrow keys. */
    public ObjectProperty<@Nullable Mark> currentProperty() {
        return current;
    }

    public void setHidden(String seriesId, boolean hide) {
        boolean changed = hide ? hidden.add(seriesId) : hidden.remove(seriesId);
        if (changed) {
            current.set(null);
            redraw();
        }
    }

    public boolean isHidden(String seriesId) {
        return hidden.contains(seriesId);
    }

    /** What is on the screen, laid out for a page of the given size. */
    public Sheet sheet(double width, double height, String source, Appearance look) {
        ChartContent shown = content.get();
        return new Sheet(shown.spec(), shown.data(), source, shown.note(), "",
                new Frame(width, height, Palette.of(look), MEASURE, zoom.get(), hidden));
    }

    /** The marks as they stand now; tests and screen readers walk them. */
    public List<Mark> marks() {
        return picture().map(Picture::marks).orElse(List.of());
    }

    Optional<Picture> picture() {
        return Optional.ofNullable(picture);
    }

    Palette palette() {
        return Palette.of(appearanceNow());
    }

    public Appearance appearanceNow() {
        return Appearance.valueOf(appearance.get().toUpperCase(Locale.ROOT));
    }

    SimpleStyleableStringProperty appearanceProperty() {
        return appearance;
    }

    void open(Mark mark) {
        drill.accept(mark);
    }

    private void redraw() {
        picture = null;
        requestLayout();
    }

    private void currentChanged() {
        Mark mark = current.get();
        ChartSpec spec = content.get().spec();
        setAccessibleText(mark == null ? spec.title() : Reading.sentence(spec, mark.series(), mark.point()));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        layers.highlight();
    }

    @Override
    protected void layoutChildren() {
        if (picture == null || layers.resized()) {
            picture = Plots.picture(content.get().spec(), content.get().data(),
                    new Frame(getWidth(), getHeight(), palette(), MEASURE, zoom.get(), hidden));
            follow(picture);
            layers.paint(picture);
        }
    }

    /** What is told of stays so where it now lies; it is gone where the chart no longer has it. */
    private void follow(Picture drawn) {
        Mark was = current.get();
        if (was != null) {
            current.set(drawn.marks().stream().filter(mark -> mark.series().equals(was.series())
                    && mark.point().equals(was.point())).findFirst().orElse(null));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 420;
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.get().spec().kind() == Kind.SPARK ? 36 : 220;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 60;
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.get().spec().kind() == Kind.SPARK ? 20 : 90;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
