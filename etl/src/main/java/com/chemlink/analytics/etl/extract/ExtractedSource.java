package com.chemlink.analytics.etl.extract;

import com.chemlink.analytics.etl.source.SourceExamination;
import com.chemlink.analytics.etl.source.SourceInstant;
import com.chemlink.analytics.etl.source.SourceKit;
import java.util.List;

/** A source that has been read whole, as of one instant of its own. */
public record ExtractedSource(SourceKit kit, SourceInstant instant, SourceExamination examination,
        List<TableResult> tables) {}
