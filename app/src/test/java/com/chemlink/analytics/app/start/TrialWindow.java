package com.chemlink.analytics.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.card.KpiTile;
import com.chemlink.analytics.app.card.LinesCard;
import com.chemlink.analytics.app.chart.file.ChartPng;
import com.chemlink.analytics.app.chart.plot.Mark;
import com.chemlink.analytics.app.filter.Filter;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on the synced sample, opened on one screen, and what a person does there. */
public final class TrialWindow implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final FxRobot robot = new FxRobot();
    private final Workbench workbench;
    private final Stage stage;

    TrialWindow(Workbench workbench, Stage stage) {
        this.workbench = workbench;
        this.stage = stage;
    }

    /** Opens on a screen of the synced sample, with everything it asks answered. */
    public static TrialWindow on(String screen) {
        return TrialOpening.on(screen);
    }

    public Workbench workbench() {
        return workbench;
    }

    public FxRobot robot() {
        return robot;
    }

    public void go(String screen) {
        interact(() -> workbench.model().go(screen));
        settle();
    }

    /** Another filter, answered. */
    public void filter(UnaryOperator<Filter> change) {
        interact(() -> workbench.filter().change(change));
        settle();
    }

    /** What is filtered by now. */
    public Filter filtered() {
        return now(() -> workbench.filter().now());
    }

    public void look(Appearance look, double width, double height) {
        interact(() -> {
            Theme.dress(stage.getScene(), look);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    /** The card with this title. */
    public ChartCard card(String title) {
        return one(ChartCard.class, card -> entitled(card, title), title);
    }

    /** The lines of figures with this title. */
    public LinesCard lines(String title) {
        return one(LinesCard.class, card -> entitled(card, title), title);
    }

    private static boolean entitled(Node card, String title) {
        return card.lookupAll(".card-title").stream().anyMatch(node -> ((Labeled) node).getText().equals(title));
    }

    /** The tile with this label. */
    public KpiTile tile(String label) {
        return one(KpiTile.class, tile -> tile.getTitle().equals(label), label);
    }

    private <T extends Node> T one(Class<T> type, Predicate<T> which, String name) {
        return now(() -> all().filter(type::isInstance).map(type::cast).filter(which).findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name)));
    }

    /** Scrolls to a mark of the card's chart and clicks it; waits for what it opens. */
    public void click(ChartCard card, int mark) {
        reveal(card);
        Mark at = card.chart().marks().get(mark);
        robot.moveTo(now(() -> card.chart().localToScreen(at.box().centreX(), at.box().centreY())));
        robot.clickOn(MouseButton.PRIMARY);
        settle();
    }

    /** Scrolls to a node and clicks it. */
    public void click(Node node) {
        reveal(node);
        robot.clickOn(node);
        settle();
    }

    /** Clicks the card's legend entry: hides the series, or brings it back. */
    public void toggle(ChartCard card, String series) {
        click(now(() -> card.lookupAll(".legend-item").stream()
                .filter(node -> node instanceof Labeled label && label.getText().equals(series)).findFirst()
                .orElseThrow(() -> new AssertionError("no legend entry " + series))));
    }

    /** Chooses from the card's menu. */
    public void choose(ChartCard card, String item) {
        interact(() -> {
            MenuItem chosen = ((MenuButton) card.lookup(".card-menu")).getItems().stream()
                    .filter(one -> item.equals(one.getText())).findFirst()
                    .orElseThrow(() -> new AssertionError("no menu item " + item));
            if (chosen instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            }
            chosen.fire();
        });
        settle();
    }

    private void reveal(Node node) {
        interact(() -> {
            Node up = node;
            while (up != null && !(up instanceof ScrollPane pane && pane.getStyleClass().contains("quiet-scroll"))) {
                up = up.getParent();
            }
            if (up instanceof ScrollPane pane) {
                Node content = pane.getContent();
                Bounds in = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double spare = content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
                pane.setVvalue(spare <= 0 ? 0 : Math.clamp((in.getMinY() - 8) / spare, 0, 1));
            }
        });
        settle();
    }

    /** Whether something that can be seen says this, perhaps among other words. */
    public boolean shows(String words) {
        return now(() -> all().anyMatch(node -> node instanceof Labeled label && visible(node)
                && label.getText() != null && label.getText().contains(words)));
    }

    /** Clicks, or chooses as with the keyboard, what has this id. */
    public void fire(String id) {
        interact(() -> ((ButtonBase) node(id)).fire());
    }

    /** What has this id, inside the window. */
    public Node node(String id) {
        return Objects.requireNonNull(workbench.shell().lookup("#" + id), id);
    }

    /** Whether a notice says this. */
    public boolean notified(String words) {
        return now(() -> workbench.shell().lookupAll(".notice .label").stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText() != null
                        && label.getText().contains(words)));
    }

    private static boolean visible(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private Stream<Node> all() {
        return workbench.shell().lookupAll("*").stream();
    }

    /** All that can be seen, in the order it was put in. */
    Stream<Node> visible() {
        return now(() -> all().filter(TrialWindow::visible).toList()).stream();
    }

    /** What labels and buttons found by the selector say. */
    public List<String> texts(String selector) {
        return now(() -> workbench.shell().lookupAll(selector).stream().filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText()).toList());
    }

    public void await(String what, BooleanSupplier condition) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!now(() -> {
            workbench.shell().applyCss();
            workbench.shell().layout();
            return condition.getAsBoolean();
        })) {
            assertThat(System.nanoTime()).as(what).isLessThan(giveUp);
            WaitForAsyncUtils.sleep(15, TimeUnit.MILLISECONDS);
        }
    }

    /** Until every question is answered and what came is laid out. */
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        await("every question is answered", workbench::settled);
        WaitForAsyncUtils.waitForFxEvents();
        await("it is laid out", workbench::settled);
    }

    /** To be looked at: target/trials. */
    public void picture(String name) {
        settle();
        pictureNow(name);
    }

    /** The same while something is still on its way. */
    void pictureNow(String name) {
        byte[] png = now(() -> ChartPng.bytes(workbench.shell().getScene().snapshot(null)));
        try {
            Files.write(Files.createDirectories(Path.of("target", "trials")).resolve(name + ".png"), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void interact(Runnable work) {
        now(() -> {
            work.run();
            return true;
        });
    }

    public static <T> T now(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), work);
    }

    @Override
    public void close() {
        interact(stage::hide);
        workbench.close();
    }
}
