package com.chemlink.analytics.app.report;

import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.ScreenView;
import com.chemlink.analytics.app.screen.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** All screens with numbers as chapters: views of their own are asked in the background, whatever is shown meanwhile. */
public final class Everything {

    private static final Duration LOOK = Duration.millis(80);
    /** How often nothing must be asked any more, one look after the other, before it counts as answered. */
    private static final int STILL = 3;

    private record Asked(Screen screen, ScreenView view) {}

    private Everything() {}

    /** On the interface thread; so is what is told when all is answered. */
    public static void gather(List<Screen> screens, Situation situation, Questions questions,
            Consumer<List<Chapter>> then) {
        List<Asked> asked = new ArrayList<>();
        for (Screen screen : screens) {
            if (screen.showsNumbers()) {
                ScreenView view = screen.create().get();
                if (view.inReports()) {
                    view.show(situation);
                    asked.add(new Asked(screen, view));
                }
            }
        }
        Timeline waiting = new Timeline();
        int[] still = new int[1];
        waiting.getKeyFrames().add(new KeyFrame(LOOK, event -> {
            still[0] = questions.idle() ? still[0] + 1 : 0;
            if (still[0] == STILL) {
                waiting.stop();
                then.accept(asked.stream().map(one -> Chapter.of(one.screen(), one.view())).toList());
            }
        }));
        waiting.setCycleCount(Timeline.INDEFINITE);
        waiting.play();
    }
}
