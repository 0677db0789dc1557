package com.chemlink.analytics.app.notice;

/** Tells what has happened, without asking anything. */
public interface Notices {

    void tell(String sentence);

    /** Something did not work: what, and what to do. */
    void warn(String sentence, String nextStep);
}
