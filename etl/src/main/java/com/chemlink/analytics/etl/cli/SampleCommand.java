package com.chemlink.analytics.etl.cli;

import picocli.CommandLine.Command;

/** {@code chemlink sample}: only holds the commands below it. */
@Command(name = "sample", description = "Source databases for those who have none.", subcommandsRepeatable = false,
        synopsisSubcommandLabel = "COMMAND")
final class SampleCommand {}
