package org.truecost.output.lines;

import org.truecost.recognition.Course;

/**
 * The days of a part of an asset whose life changes, as formulas: as stated its life changes, and where a useful life is assumed that
 * one counts from the first day (cost-model.md, rules 22, 34). A part that begins with a change is nothing then.
 *
 * @param assumed the cell of the assumed useful life
 * @param months the cell of the stated one
 */
record ChangedLife(String assumed, String months, Course.Span part, Course.Changing change) {

    /** Whether a change begins the part. */
    boolean isLater() {
        return change.isLater();
    }

    /** One formula as stated, another where a useful life is assumed. */
    String either(String stated, String restated) {
        return "IF(" + assumed + "=\"\"," + stated + "," + restated + ")";
    }

    /**
     * The last day of the part.
     *
     * @param first the cell of its first day
     */
    String lastDay(String first) {
        return either(
                LineFormulas.earliest(statedEnd(), part.stop(), change.until()),
                isLater() ? first + "-1" : LineFormulas.earliest(restatedEnd(), part.stop(), null));
    }

    /** The last day of the spread, if it did not stop before. */
    String end() {
        return either(statedEnd(), restatedEnd());
    }

    /** As stated. */
    String statedEnd() {
        String since = LineFormulas.day(change.since() == null ? part.inService() : change.since());
        return notBefore(LineFormulas.day(part.first()), "EDATE(" + since + "," + months + ")-1");
    }

    /** Of the useful life that is assumed. */
    String restatedEnd() {
        return notBefore(restatedFirst(), "EDATE(" + LineFormulas.day(part.inService()) + "," + assumed + ")-1");
    }

    /** The first day of the spread where a useful life is assumed. */
    String restatedFirst() {
        return LineFormulas.day(change.first());
    }

    private static String notBefore(String first, String end) {
        return "MAX(" + first + "," + end + ")";
    }
}
