/** The analytics database as screens see it: opened in the background, asked off the interface thread, watched. */
@NullMarked
package com.chemlink.analytics.app.database;

import org.jspecify.annotations.NullMarked;
