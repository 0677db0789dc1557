/** Answers of the metric catalogue as charts, the same way on every screen. */
@NullMarked
package com.chemlink.analytics.app.answer;

import org.jspecify.annotations.NullMarked;
