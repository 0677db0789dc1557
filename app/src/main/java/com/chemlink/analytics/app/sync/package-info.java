/** The sync: started, watched and cancelled from the window; its history. */
@NullMarked
package com.chemlink.analytics.app.sync;

import org.jspecify.annotations.NullMarked;
