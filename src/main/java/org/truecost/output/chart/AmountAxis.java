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
        int power = power(top, setting.language());
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

    /** The largest of the language's units that an axis to so much is long enough for. */
    private static int power(double top, Language language) {
        for (String unit : language.bundle().pattern("formats.axis").split("\\|")) {
            String[] powers = unit.split(" ");
            if (top >= Double.parseDouble("1e" + powers[0])) {
                return Integer.parseInt(powers[1]);
            }
        }
        return 0;
    }
}
