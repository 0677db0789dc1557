package com.chemlink.analytics.etl.sync.history;

import com.chemlink.analytics.etl.sync.Syncs;
import com.chemlink.analytics.schema.connection.DatabaseAddress;

/** The databases in which something changes. */
enum Place {
    CHEMLINK, ENGAGEMENT, ANALYTICS;

    DatabaseAddress of(Syncs syncs) {
        return switch (this) {
            case CHEMLINK -> syncs.chemlink();
            case ENGAGEMENT -> syncs.engagement();
            case ANALYTICS -> syncs.analytics();
        };
    }
}
