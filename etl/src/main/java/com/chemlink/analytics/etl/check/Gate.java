package com.chemlink.analytics.etl.check;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a check holds back publishing, until somebody decides.
 *
 * @param percent more than this share of all rows fails; null where any share is enough
 * @param least and there are at least so many rows looked at; without a share, at least so many fail
 * @param subject which of its subjects it is about; empty for each of them
 */
public record Gate(@Nullable BigDecimal percent, long least, String subject) {

    private static final Pattern FORM = Pattern
            .compile("(?:([0-9]{1,3}(?:\\.[0-9]+)?) % of ([0-9]{1,15})|([1-9][0-9]{0,14}) rows?)(?:: (.+))?");

    boolean isShare() {
        return percent != null;
    }

    static Optional<Gate> find(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String subject = Objects.requireNonNullElse(form.group(4), "");
        return Optional.of(form.group(1) == null
                ? new Gate(null, Long.parseLong(form.group(3)), subject)
                : new Gate(new BigDecimal(form.group(1)), Long.parseLong(form.group(2)), subject));
    }
}
