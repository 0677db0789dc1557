/** The command palette: finds screens, metrics, people and actions. */
@NullMarked
package com.chemlink.analytics.app.palette;

import org.jspecify.annotations.NullMarked;
