/** What is handed on: a screen's charts and data as files, a screen or all of them as a PDF. Never personal data. */
@NullMarked
package com.chemlink.analytics.app.report;

import org.jspecify.annotations.NullMarked;
