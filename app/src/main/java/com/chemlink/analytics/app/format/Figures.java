package com.chemlink.analytics.app.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them: grouped thousands, a real minus sign, as many decimals as carry meaning. */
public final class Figures {

    /** Stands where there is no value; a missing value is never shown as zero. */
    public static final String NONE = "–";

    private static final char MINUS = '\u2212';
    private static final String UNBROKEN_P = "p\u00A0=\u00A0";
    private static final String UNBROKEN_TIMES = "\u00A0×\u00A0";
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final double COMPACT_FROM = 10_000;

    private Figures() {}

    public static String count(double value) {
        return decimal(value, 0);
    }

    public static String count(long value) {
        return count((double) value);
    }

    public static String decimal(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String digits = grouped(decimals).format(rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    /** A share of one as a percentage: 0.48 %, 6.3 %, 73.7 %, 100 %. */
    public static String rate(double fraction) {
        double percent = fraction * 100;
        if (percent == 0 || percent == 100) {
            return count(percent) + " %";
        }
        if (Math.abs(percent) < 0.005) {
            return (percent < 0 ? "> " + MINUS : "< ") + "0.01 %";
        }
        if (percent > 99.95 && percent < 100) {
            return "> 99.9 %";
        }
        return decimal(percent, percentDecimals(percent)) + " %";
    }

    /** How far a figure moved, always with its sign: −83.86 %, +240.57 %. */
    public static String change(double fraction) {
        double percent = fraction * 100;
        String sign = percent > 0 ? "+" : "";
        return sign + decimal(percent, 2) + " %";
    }

    /** The two ends of a rate's interval with one unit: 51.2–88.2 %. */
    public static String rateInterval(double low, double high) {
        return decimal(low * 100, percentDecimals(low * 100)) + "–" + decimal(high * 100, percentDecimals(high * 100))
                + " %";
    }

    /** Short enough for an axis: 1,200 stays, 12,000 becomes 12 k. */
    public static String compact(double value) {
        double size = Math.abs(value);
        if (size >= 1_000_000) {
            return plain(value / 1_000_000) + " M";
        }
        if (size >= COMPACT_FROM) {
            return plain(value / 1_000) + " k";
        }
        return plain(value);
    }

    /** p = 0.031; where the decimals would all be zeros, p = 6.05 × 10⁻²⁶: no line ends within it. */
    public static String probability(double value) {
        return UNBROKEN_P + small(value);
    }

    private static String small(double value) {
        if (value >= 0.001 || value <= 0) {
            return decimal(value, 3);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        StringBuilder power = new StringBuilder("⁻");
        String.valueOf(-exponent).chars().forEach(digit -> power.append(SUPERSCRIPTS.charAt(digit - '0')));
        return decimal(rounded.scaleByPowerOfTen(-exponent).doubleValue(), 2) + UNBROKEN_TIMES + "10" + power;
    }

    /** No more decimals than the value has, at most six. */
    public static String plain(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal(value, Math.max(0, rounded.scale()));
    }

    private static int percentDecimals(double percent) {
        return Math.abs(percent) < 0.995 ? 2 : 1;
    }

    private static DecimalFormat grouped(int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
