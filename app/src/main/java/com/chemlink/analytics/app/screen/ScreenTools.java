package com.chemlink.analytics.app.screen;

import com.chemlink.analytics.app.about.AboutNumber;
import com.chemlink.analytics.app.chart.file.ChartExports;
import com.chemlink.analytics.app.database.Questions;
import com.chemlink.analytics.app.filter.FilterModel;
import com.chemlink.analytics.app.finding.KnownFindings;
import com.chemlink.analytics.app.notice.Notices;
import com.chemlink.analytics.app.receipt.Receipts;

/**
 * What every screen is given.
 *
 * @param questions where it asks
 * @param filter what all screens are asked for; a screen may change it, as its banners do
 * @param about where it shows the receipt of a number
 * @param findings what was found in the data behind its numbers
 * @param receipts opens the receipt of a number of the catalogue there, with the rows behind it
 */
public record ScreenTools(Questions questions, FilterModel filter, AboutNumber about, Receipts receipts,
        ChartExports exports, KnownFindings findings,
        Navigator navigator, Notices notices) {}
