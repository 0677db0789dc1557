/** What people do, how many of them, how often; and how little of it is social. */
@NullMarked
package com.chemlink.analytics.app.activity;

import org.jspecify.annotations.NullMarked;
