package com.chemlink.analytics.app;

import com.chemlink.analytics.etl.cli.Chemlink;

/** Where the program begins: the command line, which opens the workbench where no command is given. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Chemlink.run(null, arguments));
    }
}
