/** The line icons as nodes that take their colour from the stylesheet. */
@NullMarked
package com.chemlink.analytics.app.icon;

import org.jspecify.annotations.NullMarked;
