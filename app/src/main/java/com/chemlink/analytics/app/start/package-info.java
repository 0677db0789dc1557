/** Puts the workbench together and opens it. */
@NullMarked
package com.chemlink.analytics.app.start;

import org.jspecify.annotations.NullMarked;
