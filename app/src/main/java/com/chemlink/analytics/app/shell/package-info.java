/** The window around the screens: navigation, filter bar, status line, drawer. */
@NullMarked
package com.chemlink.analytics.app.shell;

import org.jspecify.annotations.NullMarked;
