/** How the workbench looks: tokens, type, light and dark. */
@NullMarked
package com.chemlink.analytics.app.theme;

import org.jspecify.annotations.NullMarked;
