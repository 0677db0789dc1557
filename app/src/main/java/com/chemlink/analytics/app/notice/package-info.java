/** Short messages that come and go. */
@NullMarked
package com.chemlink.analytics.app.notice;

import org.jspecify.annotations.NullMarked;
