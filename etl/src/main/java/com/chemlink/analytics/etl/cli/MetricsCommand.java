package com.chemlink.analytics.etl.cli;

import picocli.CommandLine.Command;

/** {@code chemlink metrics}: only holds the commands below it. */
@Command(name = "metrics",
        description = "Every number there is: what it means, its value, its SQL, the rows behind it.",
        subcommandsRepeatable = false, synopsisSubcommandLabel = "COMMAND")
final class MetricsCommand {}
