package com.chemlink.analytics.app.notice;

import java.util.List;

/** Keeps what is told, for tests to look at. */
public record HeardNotices(List<String> heard) implements Notices {

    @Override
    public void tell(String sentence) {
        heard.add(sentence);
    }

    @Override
    public void warn(String sentence, String nextStep) {
        heard.add(sentence + " " + nextStep);
    }
}
