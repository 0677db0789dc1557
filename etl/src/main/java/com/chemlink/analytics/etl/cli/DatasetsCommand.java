package com.chemlink.analytics.etl.cli;

import picocli.CommandLine.Command;

/** {@code chemlink datasets}: only holds the commands below it. */
@Command(name = "datasets", description = "The AI datasets: what others may learn from.", subcommandsRepeatable = false,
        synopsisSubcommandLabel = "COMMAND")
final class DatasetsCommand {}
