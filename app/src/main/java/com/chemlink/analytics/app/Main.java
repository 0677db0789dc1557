package com.chemlink.analytics.app;

import com.chemlink.analytics.app.start.Start;

/** Where the program begins: the command line, which opens the workbench where no command is given. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Start.run(arguments));
    }
}
