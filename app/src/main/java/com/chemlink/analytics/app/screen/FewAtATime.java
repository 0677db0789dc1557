package com.chemlink.analytics.app.screen;

import java.util.List;
import javafx.animation.AnimationTimer;

/** Fills a list on the screen with a few in every frame: all at once, their first layout would hold up the window. */
public final class FewAtATime<T> {

    private static final int IN_A_FRAME = 5;

    private final List<T> target;
    private final AnimationTimer frames = new AnimationTimer() {

        @Override
        public void handle(long now) {
            more();
        }
    };
    private List<T> all = List.of();

    public FewAtATime(List<T> target) {
        this.target = target;
    }

    /** What stands there, or soon will. */
    public List<T> all() {
        return all;
    }

    /** In place of what stands there. */
    public void show(List<T> now) {
        all = List.copyOf(now);
        target.clear();
        more();
    }

    private void more() {
        int from = target.size();
        target.addAll(all.subList(from, Math.min(all.size(), from + IN_A_FRAME)));
        if (target.size() < all.size()) {
            frames.start();
        } else {
            frames.stop();
        }
    }
}
