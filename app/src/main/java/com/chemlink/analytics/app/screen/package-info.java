/** What a screen is: its entry in the navigation, its view, what it is given, how it is laid out. */
@NullMarked
package com.chemlink.analytics.app.screen;

import org.jspecify.annotations.NullMarked;
