package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.app.database.Standing;
import com.chemlink.analytics.app.filter.Known;
import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.screen.Screen;
import com.chemlink.analytics.app.screen.Situation;
import com.chemlink.analytics.etl.configuration.Sample;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/**
 * What everybody has to know now, above the screen.
 *
 * @param changed called when one has been put away
 * @param again asks for everything on the screen once more
 * @param now goes back to what is known now
 */
record Banners(ShellActions actions, Runnable changed, Runnable again, Runnable now) {

    /** Findings and datasets are those of now, whatever the filter says. */
    private static final Set<String> UNFILTERED = Set.of("quality", "datasets");

    /** @param trouble why many parts of the screen have no answer */
    List<Banner> of(Standing standing, @Nullable Situation situation, Screen screen,
            Optional<Loading.Failed<?>> trouble) {
        Known known = situation == null ? null : situation.filter().known();
        List<Banner> earlier = known == null || !screen.showsNumbers() || UNFILTERED.contains(screen.id())
                ? List.of()
                : List.of(earlier(known));
        return switch (standing) {
            case Standing.Away(var why) -> List.of(new Banner(Banner.Kind.FAILURE, why.sentence(),
                    "What you see is what was read before. It is looked for all the time, and the screens go on by "
                            + "themselves."));
            case Standing.Unusable(var why) -> List.of(unusable(why, screen));
            case Standing.Open _ when trouble.isPresent() -> List.of(failed(trouble.get()));
            case Standing.Open _ when !earlier.isEmpty() -> earlier;
            case Standing.Open(var sample, var from) when sample.isEmpty() && situation == null ->
                List.of(found(from));
            case Standing.Open(var sample, _) when sample.isPresent() && !actions.sampleBannerDismissed()
                    && screen.id().equals("overview") ->
                List.of(sample(sample.get()));
            case Standing.Open _,Standing.Opening _ -> List.of();
        };
    }

    private Banner unusable(Failure why, Screen screen) {
        Button[] there = screen.id().equals("settings")
                ? new Button[0]
                : new Button[]{Shell.button("Settings", "", actions.connect())};
        return new Banner(Banner.Kind.FAILURE, why.sentence(), why.nextStep() + " It is tried again by itself.", there);
    }

    private Banner failed(Loading.Failed<?> trouble) {
        Button retry = Shell.button("Try again", "", again);
        retry.setId("ask-again");
        return new Banner(Banner.Kind.FAILURE, trouble.sentence(),
                trouble.nextStep() + " It is also asked again by itself.", retry);
    }

    private Banner earlier(Known known) {
        Button back = Shell.button("Back to now", "", now);
        back.setId("known-now");
        return new Banner(Banner.Kind.INFORMATION, "As known on run %d, as of %s".formatted(known.run(),
                Dates.day(known.asOfDate())),
                "What has come in or changed since is left out. Where the past of a number is not kept, it says so.",
                back);
    }

    private static Banner found(String from) {
        return new Banner(Banner.Kind.INFORMATION, switch (from) {
            case "settings" -> "Your databases are set up";
            case "environment" -> "Your databases were found in the environment";
            default -> "Your databases were found in " + from;
        }, "They are only read. The numbers appear as soon as they have been synced once.");
    }

    private Banner sample(Sample now) {
        Sample other = now == Sample.PUBLISHED ? Sample.LIVELIER : Sample.PUBLISHED;
        Button change = Shell.button(other.label(), "", () -> actions.sample().accept(other));
        change.setId("other-sample");
        return new Banner(Banner.Kind.INFORMATION, "Sample data", switch (now) {
            case PUBLISHED -> "A small company, made up after published figures. A livelier one has 20,000 people "
                    + "over 18 months.";
            case LIVELIER -> "A company of 20,000 people over 18 months, made up. The published one is kept as it was.";
        }, change, Shell.button("Connect your databases", "", actions.connect()), Shell.button("Not now", "", () -> {
            actions.dismissSampleBanner();
            changed.run();
        }));
    }
}
