package com.chemlink.analytics.etl.extract;

import com.chemlink.analytics.etl.source.SourceExamination;
import com.chemlink.analytics.etl.source.SourceInstant;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.etl.source.SourceRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A source that has been read whole, as of one instant of its own. */
public record ExtractedSource(SourceKit kit, SourceInstant instant, SourceExamination examination,
        List<TableResult> tables) {

    /** What is worth knowing and did not stand in the way. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        examination.missing()
                .forEach(column -> notes.add("%s has no %s: read as empty.".formatted(kit.label(), column)));
        riskyRights().ifPresent(rights -> notes
                .add("The account for %s %s. It was only read, but an account that can only read is safer."
                        .formatted(kit.label(), rights)));
        return notes;
    }

    /** What the account may do there beyond reading; our own sample is nobody's worry. */
    public Optional<String> riskyRights() {
        return examination.rights() == SourceRights.READS_ONLY || instant.sample()
                ? Optional.empty()
                : Optional.of(examination.rights().words());
    }
}
