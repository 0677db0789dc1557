package com.chemlink.analytics.app.card;

import java.util.function.Function;

/** How far an answer is. Nothing to show is no failure: it is ready, with its own words. */
public sealed interface Loading<T> {

    static <T> Loading<T> running() {
        return new Running<>();
    }

    static <T> Loading<T> ready(T value) {
        return new Ready<>(value);
    }

    static <T> Loading<T> failed(String sentence, String nextStep) {
        return new Failed<>(sentence, nextStep);
    }

    <R> Loading<R> map(Function<T, R> change);

    /** Asked, not yet answered. */
    record Running<T>() implements Loading<T> {

        @Override
        public <R> Loading<R> map(Function<T, R> change) {
            return new Running<>();
        }
    }

    /** Answered. */
    record Ready<T>(T value) implements Loading<T> {

        @Override
        public <R> Loading<R> map(Function<T, R> change) {
            return new Ready<>(change.apply(value));
        }
    }

    /** No answer came: what happened, and what to do. */
    record Failed<T>(String sentence, String nextStep) implements Loading<T> {

        @Override
        public <R> Loading<R> map(Function<T, R> change) {
            return new Failed<>(sentence, nextStep);
        }
    }
}
