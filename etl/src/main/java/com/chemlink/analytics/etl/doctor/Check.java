package com.chemlink.analytics.etl.doctor;

/**
 * One line of the doctor's report.
 *
 * @param subject what was looked at
 * @param detail what was found, in one sentence
 * @param nextStep what to do; empty where all is well
 */
public record Check(Verdict verdict, String subject, String detail, String nextStep) {

    /** How a check came out. */
    public enum Verdict {
        OK, WARNING, FAILED
    }

    static Check ok(String subject, String detail) {
        return new Check(Verdict.OK, subject, detail, "");
    }

    static Check warning(String subject, String detail, String nextStep) {
        return new Check(Verdict.WARNING, subject, detail, nextStep);
    }

    static Check failed(String subject, String detail, String nextStep) {
        return new Check(Verdict.FAILED, subject, detail, nextStep);
    }
}
