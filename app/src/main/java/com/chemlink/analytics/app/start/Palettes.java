package com.chemlink.analytics.app.start;

import com.chemlink.analytics.app.about.Receipt;
import com.chemlink.analytics.app.about.Rows;
import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Databases;
import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.icon.Icon;
import com.chemlink.analytics.app.palette.Found;
import com.chemlink.analytics.app.palette.PaletteModel;
import com.chemlink.analytics.app.palette.PaletteView;
import com.chemlink.analytics.app.palette.Person;
import com.chemlink.analytics.app.privacy.PersonalData;
import com.chemlink.analytics.app.screen.ScreenTools;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.app.shell.Shell;
import com.chemlink.analytics.app.shell.ShellModel;
import com.chemlink.analytics.app.shell.Shortcut;
import com.chemlink.analytics.schema.metric.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;

/** The command palette: what it knows without asking, and what happens with what it found. */
record Palettes(ShellModel model, ScreenTools tools, List<Shortcut> shortcuts, PersonalData personalData,
        Databases databases) {

    void lay(Shell shell) {
        PaletteModel palette = new PaletteModel(known(), tools.questions(),
                () -> personalData.shownProperty().get(), this::open);
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

    private void open(Person person) {
        Published now = databases.publishedProperty().get();
        String run = now == null
                ? ""
                : "Run %d · as of %s".formatted(now.run(), Dates.minute(now.asOf(), now.zone()));
        Rows rows = new Rows(List.of("What", "Value"), List.of(false, false),
                List.of(List.of("Type", person.type()), List.of("Country", person.country() == null
                        ? "unknown"
                        : person.country()), List.of("Stage", person.stage()),
                        List.of("Engagement score", Long.toString(person.score())),
                        List.of("Id", person.userId())),
                5);
        tools.about().show(Loading.ready(new Receipt("Person #" + person.number(), "", "",
                person.name().isEmpty() ? "Name and address are hidden; Settings shows them." : person.name(),
                "ChemLink + Engagement", "everything known of one person", List.of(),
                List.of("core.unified_users"), "", run, rows)));
    }
}
