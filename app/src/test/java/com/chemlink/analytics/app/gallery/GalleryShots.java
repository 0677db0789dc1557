package com.chemlink.analytics.app.gallery;

import com.chemlink.analytics.app.card.ChartCard;
import com.chemlink.analytics.app.chart.ChartView;
import com.chemlink.analytics.app.chart.file.ChartPng;
import com.chemlink.analytics.app.chart.file.SheetImage;
import com.chemlink.analytics.app.theme.Appearance;
import com.chemlink.analytics.app.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Renders every chart kind in both themes and both window sizes into a folder, to be looked at. */
public final class GalleryShots {

    private static final double NAVIGATION = 212;
    private static final double BARS = 52 + 32;

    private final Path folder;

    private GalleryShots(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws InterruptedException, IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "target/gallery"));
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                new GalleryShots(folder).shootAll();
            } finally {
                done.countDown();
            }
        });
        done.await();
        Platform.exit();
    }

    private void shootAll() {
        Map<String, Supplier<Parent>> pages = new LinkedHashMap<>();
        pages.put("overview", Pages::overview);
        pages.put("cohorts", Pages::cohorts);
        pages.put("growth", Pages::growth);
        pages.put("funnels", Pages::funnels);
        pages.put("states", Pages::states);
        pages.put("dense", Pages::dense);
        for (Appearance look : Appearance.values()) {
            pages.forEach((name, page) -> {
                shoot(name, page.get(), look, 1440, 900);
                shoot(name, page.get(), look, 1100, 700);
            });
        }
    }

    private void shoot(String name, Parent page, Appearance look, double width, double height) {
        Scene scene = new Scene(page, width - NAVIGATION, height - BARS);
        Theme.dress(scene, look);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        hover(page, name);
        String file = "%s-%s-%.0f".formatted(name, look.name().toLowerCase(Locale.ROOT), width);
        write(file + ".png", scene.snapshot(null));
        if (name.equals("overview") && width > 1200) {
            handOn(page, file);
            shootMenu(page, file);
        }
        stage.hide();
    }

    /** One mark is current on each page, so that the tooltip is in the picture. */
    private static void hover(Parent page, String name) {
        page.applyCss();
        page.layout();
        int mark = switch (name) {
            case "overview" -> 13;
            case "cohorts" -> 7;
            case "growth" -> 60;
            default -> 4;
        };
        page.lookupAll(".chart-view").stream().map(ChartView.class::cast).filter(view -> view.marks().size() > mark)
                .findFirst().ifPresent(view -> view.currentProperty().set(view.marks().get(mark)));
        page.layout();
    }

    /** Popups are windows of their own and must wear the theme too. */
    private void shootMenu(Parent page, String file) {
        MenuButton menu = (MenuButton) page.lookup(".card-menu");
        menu.show();
        Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst()
                .ifPresent(popup -> write(file + "-menu.png", popup.getScene().snapshot(null)));
        menu.hide();
    }

    private void handOn(Parent page, String file) {
        ChartCard card = (ChartCard) page.lookup(".chart-card");
        var sheet = card.chart().sheet(900, 420, "ChemLink · as of 3 Nov 2025", card.chart().appearanceNow());
        write(file + "-sheet.png", SheetImage.pixels(sheet));
        try {
            Files.writeString(folder.resolve(file + "-sheet.svg"), SheetImage.svg(sheet));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, Image image) {
        try {
            Files.write(folder.resolve(file), ChartPng.bytes(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
