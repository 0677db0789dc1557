/** Everything that is open while the program runs: the home, the embedded server, the databases. */
@NullMarked
package com.chemlink.analytics.etl.workspace;

import org.jspecify.annotations.NullMarked;
