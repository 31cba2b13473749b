package org.truecost.command.screen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.input.MappingTrial.Line;
import org.truecost.input.MappingTrial.SheetTried;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Period;

class TrialScreenTest {

    private static final Period MONTH = Facts.period("2025-01-01", "2025-01-31");

    /** A position may be known by the name of the person who holds it. */
    @Test
    void ofPayOnlyThePeriodOfALineIsShown() {
        CostRecord pay = Facts.payroll("Alpha-A", "1", Facts.exactly("98765", "USD"), "12", MONTH);

        assertThat(shown(pay)).doesNotContain("Alpha").doesNotContain("98").contains("2025-01-01 – 2025-01-31");
    }

    @Test
    void ofOtherCostsTheLineIsShown() {
        assertThat(shown(Facts.opex("E-1", Facts.exactly("98765", "USD"), MONTH)))
                .contains("E-1")
                .contains("98,765");
    }

    private static String shown(CostRecord record) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        new TrialScreen(new Terminal(Languages.ENGLISH, new TerminalWidth(0), out, out))
                .show(List.of(new SheetTried(
                        "s",
                        record.source().sheet().kind(),
                        1,
                        0,
                        Map.of(),
                        List.of(new Line(2, List.of("•••"), record)))));
        return printed.toString(UTF_8);
    }
}
