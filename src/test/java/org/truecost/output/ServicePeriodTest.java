package org.truecost.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.Facts.day;
import static org.truecost.Facts.exactly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.Facts;
import org.truecost.Languages;
import org.truecost.Variant;
import org.truecost.ledger.ServerCapex;
import org.truecost.report.Briefing;
import org.truecost.report.Table;
import org.truecost.report.Value;

/** A cost's period is the months that are charged; one in which something is only paid is none of them. */
class ServicePeriodTest {

    private static final Templates TEMPLATES = Templates.load(Path.of("output-templates"));

    /** Bought in March, in service from April on. */
    private static Briefing briefing() {
        ServerCapex fleet = Variant.of(Facts.capex("FLEET", exactly("6000", "USD"), "2024-04-01", 60))
                .with(ServerCapex::vendor, null)
                .with(ServerCapex::purchaseDate, day("2024-03-15"))
                .with(ServerCapex::gpuCount, BigDecimal.TEN)
                .get();
        return SummaryCase.of(List.of(fleet), YearMonth.of(2025, 1), "USD").briefing();
    }

    @Test
    void beginsWithTheFirstMonthOfUse() {
        assertThat(said("comparison", "comparison.period"))
                .containsExactly("Apr 2024 – Jan 2025", "Apr 2024 – Mar 2029");
        assertThat(said("assumptions", "assumption.service")).containsExactly("Apr 2024 – Mar 2029");
        assertThat(briefing().comparison().months().getFirst().month()).isEqualTo(YearMonth.of(2024, 3));
    }

    private static List<String> said(String table, String label) {
        var formats = TEMPLATES.formats(Languages.ENGLISH, RoundingMode.HALF_UP);
        return briefing().table(table).rows().stream()
                .map(Table.Row::values)
                .filter(values -> values.getFirst().equals(new Value.Label(label)))
                .flatMap(values -> values.stream().skip(1))
                .map(formats::cell)
                .toList();
    }
}
