/** About this number: the receipt of a figure, beside the screen. */
@NullMarked
package com.chemlink.analytics.app.about;

import org.jspecify.annotations.NullMarked;
