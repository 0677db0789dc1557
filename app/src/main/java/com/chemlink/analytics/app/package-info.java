/** The workbench: the only place that knows a screen. */
@NullMarked
package com.chemlink.analytics.app;

import org.jspecify.annotations.NullMarked;
