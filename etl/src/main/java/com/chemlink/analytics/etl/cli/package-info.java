/** The command line. */
@NullMarked
package com.chemlink.analytics.etl.cli;

import org.jspecify.annotations.NullMarked;
