package org.truecost.output.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.truecost.problem.Language;
import org.truecost.wording.ShortAmounts;

/** How an axis writes its amounts: small numbers of a named unit, {@code $ million} or {@code 億ドル}. */
record AmountAxis(int power, String unit) {

    static AmountAxis of(Scale scale, PdfSetting setting) {
        double top = Math.max(Math.abs(scale.low()), Math.abs(scale.high()));
        int power = setting.language() == Language.ENGLISH ? english(top) : japanese(top);
        String unit = setting.labels()
                .words(
                        "axis.unit." + power,
                        Map.of("currency", setting.briefing().currency().getCurrencyCode()));
        return new AmountAxis(power, unit);
    }

    String label(BigDecimal tick) {
        BigDecimal number = tick.movePointLeft(power).stripTrailingZeros();
        return ShortAmounts.digits(number, Math.max(0, number.scale()), RoundingMode.HALF_UP);
    }

    private static int english(double top) {
        return top >= 1e12 ? 12 : top >= 1e9 ? 9 : top >= 1e6 ? 6 : top >= 1e4 ? 3 : 0;
    }

    private static int japanese(double top) {
        return top >= 1e12 ? 12 : top >= 1e8 ? 8 : top >= 1e5 ? 4 : 0;
    }
}
