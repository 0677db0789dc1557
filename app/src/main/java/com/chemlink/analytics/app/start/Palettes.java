package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.palette.Found;
import com.chemlink.analytics.app.palette.PaletteModel;
import com.chemlink.analytics.app.palette.PaletteView;
import com.chemlink.analytics.app.privacy.PersonalData;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.app.shell.Shell;
import com.chemlink.analytics.app.shell.ShellModel;
import com.chemlink.analytics.app.shell.Shortcut;
import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;

/** The command palette: what it knows without asking, and what happens with what it found. */
record Palettes(ShellModel model, ScreenTools tools, List<Shortcut> shortcuts, PersonalData personalData,
        Consumer<String> openPerson, Runnable syncEverything, Optional<Sample> sample, Consumer<Sample> read) {

    void lay(Shell shell) {
        PaletteModel palette = new PaletteModel(known(), tools.questions(),
                () -> personalData.shownProperty().get(), person -> openPerson.accept(person.userId()));
        shell.lay(new PaletteView(palette, shell::layAway), Pos.TOP_CENTER);
    }

    private List<Found> known() {
        List<Found> known = new ArrayList<>();
        model.screens().forEach(screen -> known.add(new Found(Found.Kind.SCREEN, screen.icon(), screen.title(),
                screen.question(), () -> model.go(screen.id()))));
        shortcuts.stream().filter(shortcut -> !shortcut.does().equals("Search or jump") && model.screens().stream()
                .noneMatch(screen -> screen.title().equals(shortcut.does())))
                .forEach(shortcut -> known.add(new Found(Found.Kind.ACTION, Icon.CHECK, shortcut.does(),
                        shortcut.keys().getDisplayText(), shortcut.action())));
        known.add(new Found(Found.Kind.ACTION, Icon.SYNC, "Full sync", "Reads everything again", syncEverything));
        sample.ifPresent(now -> Arrays.stream(Sample.values()).filter(other -> other != now)
                .forEach(other -> known.add(new Found(Found.Kind.ACTION, Icon.DATASETS, other.label(),
                        "Sample data, instead of " + now.label().toLowerCase(Locale.ROOT), () -> read.accept(other)))));
        Catalogue.all().forEach(metric -> known.add(new Found(Found.Kind.METRIC, Icon.GROWTH, metric.title(),
                metric.question() + " " + metric.id(), () -> {
                    Situation now = model.situationProperty().get();
                    if (now != null) {
                        tools.receipts().open(metric, now.asked());
                    }
                })));
        tools.findings().open().forEach(finding -> known.add(new Found(Found.Kind.FINDING, Icon.QUALITY,
                finding.title(), "%s · %s".formatted(finding.severity().label(), finding.where()),
                () -> tools.findings().open(finding))));
        return known;
    }
}
