/** SQL in files of its own, and running it. */
@NullMarked
package com.chemlink.analytics.etl.sql;

import org.jspecify.annotations.NullMarked;
