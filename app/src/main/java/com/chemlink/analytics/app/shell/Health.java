package com.chemlink.analytics.app.shell;

import com.chemlink.analytics.app.card.Answering;
import com.chemlink.analytics.app.card.Loading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** How the parts of a screen that are in sight stand: what was answered, what is still asked, what failed. */
record Health(List<Answering> parts) {

    /** From so many parts on, one trouble is told once instead of at each of them. */
    private static final int MANY = 2;

    static Health of(Node screen) {
        List<Answering> parts = new ArrayList<>();
        collect(screen, parts);
        return new Health(parts);
    }

    private static void collect(Node node, List<Answering> parts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Answering part) {
            parts.add(part);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, parts));
        }
    }

    boolean waiting() {
        return parts.stream().anyMatch(part -> part.answered() instanceof Loading.Running);
    }

    /** Whether there is anything to hand on, if there are parts that are answered at all. */
    boolean answered() {
        return parts.isEmpty() || parts.stream().anyMatch(part -> part.answered() instanceof Loading.Ready);
    }

    long failed() {
        return parts.stream().filter(part -> part.answered() instanceof Loading.Failed).count();
    }

    /** The trouble that most parts have in common, where it is more than one part's. */
    Optional<Loading.Failed<?>> common() {
        Map<String, List<Loading.Failed<?>>> alike = new LinkedHashMap<>();
        for (Answering part : parts) {
            if (part.answered() instanceof Loading.Failed<?> failed) {
                alike.computeIfAbsent(failed.sentence(), _ -> new ArrayList<>()).add(failed);
            }
        }
        return alike.values().stream().filter(those -> those.size() >= MANY)
                .max(Comparator.comparingInt(List::size)).map(List::getFirst);
    }

    /** What no screen asks for itself. */
    void askAgain() {
        parts.stream().filter(part -> part.answered() instanceof Loading.Failed).forEach(Answering::askAgain);
    }

    /** What many have in common stands above them, and they keep quiet. */
    void tellOnce() {
        Optional<Loading.Failed<?>> common = common();
        parts.forEach(part -> part.shown().toldElsewhere(part.answered() instanceof Loading.Failed<?> failed
                && common.filter(told -> told.sentence().equals(failed.sentence())).isPresent()));
    }
}
