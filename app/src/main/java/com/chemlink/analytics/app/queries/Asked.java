package com.chemlink.analytics.app.queries;

/** How far the question to a source is. */
sealed interface Asked {

    /** Nobody has pressed the button yet. */
    record NotYet() implements Asked {}

    /** On its way; it can be cancelled. */
    record Running() implements Asked {}

    /** Answered, or refused by the source's own server, which is an answer too. */
    record Answered(SideBySide sideBySide) implements Asked {}

    /** The source could not be asked. */
    record Failed(String sentence, String nextStep) implements Asked {}
}
