/** Hands datasets on: files that other tools open, and the words that make them understood. */
@NullMarked
package com.chemlink.analytics.etl.export;

import org.jspecify.annotations.NullMarked;
