package org.twinbridge.impact.ui;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * Says how many people there are, and of few, to those who are not of the section, no more than that they are few: one
 * person of a cohort could be told apart.
 *
 * @param seesAll whether small numbers are said as they are
 * @param locale for numbers
 */
record Discretion(boolean seesAll, Locale locale) {

    private static final int FEW = 3;

    String people(long count) {
        return !seesAll && count > 0 && count < FEW ? "<" + FEW : number(count);
    }

    /** Some of all; where either is few, so is what could be worked out from them. */
    String people(long some, long all) {
        boolean told = seesAll || (!few(some) && !few(all) && !few(all - some));
        return told ? number(some) : "–";
    }

    String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private static boolean few(long count) {
        return count > 0 && count < FEW;
    }
}
