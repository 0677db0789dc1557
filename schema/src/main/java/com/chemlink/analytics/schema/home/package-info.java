/** The folder in which the workbench keeps everything that is its own. */
@NullMarked
package com.chemlink.analytics.schema.home;

import org.jspecify.annotations.NullMarked;
