/** What several tests stand on. */
@NullMarked
package com.chemlink.analytics.app.testing;

import org.jspecify.annotations.NullMarked;
