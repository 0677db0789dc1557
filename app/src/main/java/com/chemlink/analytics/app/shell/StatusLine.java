package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.database.Published;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.etl.configuration.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** How old the data is, which run it comes from, and what is running. */
final class StatusLine extends HBox {

    private static final javafx.util.Duration BEFORE_AGE_CHANGES = javafx.util.Duration.seconds(20);

    private final Region dot = new Region();
    private final Label data = new Label();
    private final Label age = new Label();
    private final Label run = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button running = new Button();
    private Standing standing = new Standing.Opening();
    private @Nullable Published published;
    private long missing;

    StatusLine(Runnable openSync) {
        super(8);
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        dot.getStyleClass().add("status-dot");
        bar.getStyleClass().add("thin");
        bar.setPrefWidth(120);
        running.getStyleClass().setAll("status-button");
        running.setGraphic(bar);
        running.setOnAction(event -> openSync.run());
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox.setMargin(age, new Insets(0, 0, 0, 10));
        getChildren().addAll(dot, data, age, spacer, running, run);
        runs(null, 0);
        tell();
        Timeline clock = new Timeline(
                new KeyFrame(BEFORE_AGE_CHANGES, event -> tell()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    void standingIs(Standing now) {
        standing = now;
        tell();
    }

    void publishedIs(@Nullable Published now) {
        published = now;
        tell();
    }

    /** How many parts of the screen in sight could not be answered. */
    void missing(long parts) {
        if (missing != parts) {
            missing = parts;
            tell();
        }
    }

    /**
     * What is running; nothing for null.
     *
     * @param share how far it is; negative where that is not known
     */
    void runs(@Nullable String words, double share) {
        running.setVisible(words != null);
        running.setManaged(words != null);
        run.setVisible(words == null);
        run.setManaged(words == null);
        if (words != null) {
            running.setText(words);
            bar.setProgress(share);
        }
    }

    private void tell() {
        dot.getStyleClass().setAll("status-dot", switch (standing) {
            case Standing.Opening _ -> "waiting";
            case Standing.Open _ -> missing == 0 ? "well" : "unwell";
            case Standing.Away _,Standing.Unusable _ -> "unwell";
        });
        Published now = published;
        data.setText(switch (standing) {
            case Standing.Opening(var doing, _) -> doing.isEmpty() ? "Opening the databases …" : doing + " …";
            case Standing.Away(var why) -> why.sentence() + " It is looked for all the time.";
            case Standing.Unusable(var why) -> why.sentence();
            case Standing.Open open -> now == null
                    ? "Nothing has been synced yet"
                    : "%s, as of %s".formatted(whose(open), Dates.minute(now.asOf(), now.zone()));
        });
        // Where it is narrow the age gives way to what the data is; a long complaint gives way to everything else.
        data.setMinWidth(standing instanceof Standing.Open ? Region.USE_PREF_SIZE : 0);
        Published known = standing instanceof Standing.Open ? now : null;
        age.setText(known == null ? "" : missing == 0 ? ages(known) : unanswered());
        run.setText(known == null
                ? ""
                : "Run %d · %s rows · %s".formatted(known.run(), Figures.count(known.rows()),
                        Dates.length(known.took())));
    }

    private static String whose(Standing.Open open) {
        return open.sample()
                .map(sample -> sample == Sample.PUBLISHED
                        ? "Sample data"
                        : "Sample data: " + sample.label().toLowerCase(Locale.ROOT))
                .orElse(open.from().startsWith(".env") ? "Your data, from .env" : "Your data");
    }

    private String unanswered() {
        return missing == 1
                ? "1 part of this screen is not available"
                : "%d parts of this screen are not available".formatted(missing);
    }

    private static String ages(Published now) {
        String words = Dates.age(Duration.between(now.readAt(), Instant.now()));
        return "ChemLink %s · Engagement %s".formatted(words, words);
    }
}
