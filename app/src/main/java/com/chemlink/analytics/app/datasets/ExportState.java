package com.chemlink.analytics.app.datasets;

import com.chemlink.analytics.etl.export.ExportProgress;
import com.chemlink.analytics.etl.export.ExportedDataset;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;

/** Where the export of this window stands. */
sealed interface ExportState {

    /** None was begun. */
    record Idle() implements ExportState {}

    /** One is running. */
    record Running(ExportProgress progress, boolean cancelling) implements ExportState {}

    /** One is done. */
    record Done(ExportedDataset exported) implements ExportState {}

    /** One has ended without files. */
    record Failed(ExportChoice choice, Failure why) implements ExportState {

        /** Whether only something is in the way that may be replaced. */
        boolean inTheWay() {
            return why.code().equals("EX-EXISTS");
        }

        /** Whether it ended otherwise than somebody decided or can decide at once. */
        boolean unwanted() {
            return !inTheWay() && why.category() != Category.CANCELLED;
        }
    }
}
