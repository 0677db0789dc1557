package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.screen.Screen;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** All keys of the window, in one list: what listens and what the sheet shows are the same. */
public final class Shortcuts {

    private static final int DIGITS = 9;

    private final Shell shell;
    private final List<Shortcut> all = new ArrayList<>();

    Shortcuts(Shell shell, ShellModel model, ShellActions actions) {
        this.shell = shell;
        all.addAll(of(model, actions));
    }

    /** What the sheet shows. */
    public static List<Shortcut> of(ShellModel model, ShellActions actions) {
        List<Shortcut> list = new ArrayList<>();
        list.add(Shortcut.of("Shortcut+K", "Search or jump", actions.palette()));
        list.add(Shortcut.of("F5", "Sync now", actions.syncNow()));
        list.add(Shortcut.of("Shortcut+I", "About this number", actions.about()));
        list.add(Shortcut.of("Shortcut+Comma", "Settings", () -> model.go("settings")));
        list.add(Shortcut.of("Shortcut+D", "Light or dark", actions.nextTheme()));
        list.add(Shortcut.of("F1", "Keyboard shortcuts", actions.help()));
        List<Screen> screens = model.screens();
        for (int i = 0; i < Math.min(DIGITS, screens.size()); i++) {
            Screen screen = screens.get(i);
            list.add(Shortcut.toScreen("Shortcut+" + (i + 1), screen.title(), () -> model.go(screen.id())));
        }
        return list;
    }

    /** At the scene, not at the shell: keys also count while nothing has the focus. */
    void listen() {
        shell.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                listen(scene);
            }
        });
    }

    private void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && shell.escape()) {
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        all.stream().filter(shortcut -> shortcut.keys().match(event)).findFirst().ifPresent(shortcut -> {
            shortcut.action().run();
            event.consume();
        });
    }
}
