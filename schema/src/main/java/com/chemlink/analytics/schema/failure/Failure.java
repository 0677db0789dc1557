package com.chemlink.analytics.schema.failure;

import org.jspecify.annotations.Nullable;

/**
 * The one exception that reaches a user: what happened in one sentence, what to do next, and a short code to quote.
 * It is caught and logged once, at the edge (the command line, a screen); in between it only passes through.
 */
public final class Failure extends RuntimeException {

    private final Category category;
    private final String code;
    private final String nextStep;
    private final boolean retryable;

    public Failure(Category category, String code, String sentence, String nextStep) {
        this(category, code, sentence, nextStep, false, null);
    }

    public Failure(Category category, String code, String sentence, String nextStep, @Nullable Throwable cause) {
        this(category, code, sentence, nextStep, false, cause);
    }

    /**
     * @param retryable whether the same attempt may succeed later without anybody changing anything
     */
    public Failure(Category category, String code, String sentence, String nextStep, boolean retryable,
            @Nullable Throwable cause) {
        super(sentence, cause);
        this.category = category;
        this.code = code;
        this.nextStep = nextStep;
        this.retryable = retryable;
    }

    public Category category() {
        return category;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public String nextStep() {
        return nextStep;
    }

    public boolean retryable() {
        return retryable;
    }
}
