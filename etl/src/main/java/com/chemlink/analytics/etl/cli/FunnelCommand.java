package com.chemlink.analytics.etl.cli;

import picocli.CommandLine.Command;

/** {@code chemlink funnel}: only holds the commands below it. */
@Command(name = "funnel", description = "How many go from one activity to the next, and where the others stop.",
        subcommandsRepeatable = false, synopsisSubcommandLabel = "COMMAND")
final class FunnelCommand {}
