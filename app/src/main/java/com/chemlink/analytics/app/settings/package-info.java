/** Connections, test accounts, time zone, privacy, appearance. */
@NullMarked
package com.chemlink.analytics.app.settings;

import org.jspecify.annotations.NullMarked;
