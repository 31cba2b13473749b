package org.truecost.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.truecost.Facts.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.truecost.ledger.Replacement.Version;
import org.truecost.ledger.WorkbookChange.How;
import org.truecost.ledger.WorkbookChange.Read;
import org.truecost.money.Rate;

/** How the workbooks and rates of two revisions differ. */
class RevisionChangesTest {

    private static final LocalDate LAST = LocalDate.of(2025, 1, 31);

    @Test
    void listsWhatWasAddedRemovedAndReplaced() {
        assertThat(WorkbookChange.between(
                        List.of(read("same", 'a'), read("mended", 'b'), read("gone", 'c'), read("old name", 'd')),
                        List.of(read("new", 'e'), read("new name", 'd'), read("mended", 'f'), read("same", 'a'))))
                .extracting(WorkbookChange::how, WorkbookChange::name)
                .containsExactly(
                        tuple(How.ADDED, "new"),
                        tuple(How.REPLACED, "mended"),
                        tuple(How.GONE, "gone"),
                        tuple(How.RENAMED, "new name"));
    }

    @Test
    void keepsTheVersionsOfBothRevisions() {
        assertThat(WorkbookChange.between(List.of(read("x", 'a')), List.of(read("x", 'b'))))
                .containsExactly(new WorkbookChange(How.REPLACED, read("x", 'a'), read("x", 'b')));
    }

    /** What was there under one name, and is there under another, while the first has something new in it. */
    @Test
    void countsNoWorkbookTwice() {
        assertThat(WorkbookChange.between(
                        List.of(read("power", 'a'), read("twice", 't'), read("twice", 'u')),
                        List.of(read("power-old", 'a'), read("power", 'b'), read("twice", 'u'))))
                .extracting(WorkbookChange::how, WorkbookChange::name)
                .containsExactly(tuple(How.ADDED, "power-old"), tuple(How.REPLACED, "power"), tuple(How.GONE, "twice"));
    }

    @Test
    void listsNothingForTheSameWorkbooks() {
        List<Read> workbooks = List.of(read("a", 'a'), read("b", 'b'));
        assertThat(WorkbookChange.between(workbooks, workbooks.reversed())).isEmpty();
    }

    @Test
    void listsTheRatesAddedRemovedAndChanged() {
        List<RateChange> changes = RateChange.between(
                List.of(spot("USD", "153"), spot("CNY", "21.0"), spot("EUR", "160")),
                List.of(spot("USD", "155"), spot("CNY", "21"), spot("GBP", "190")),
                LAST);
        assertThat(changes)
                .extracting(change -> change.from().getCurrencyCode(), RateChange::before, RateChange::now)
                .containsExactly(
                        tuple("EUR", new BigDecimal("160"), null),
                        tuple("GBP", null, new BigDecimal("190")),
                        tuple("USD", new BigDecimal("153"), new BigDecimal("155")));
    }

    @Test
    void listsNoRatesAfterTheMonthNorOneStatedTwice() {
        assertThat(RateChange.between(
                        List.of(spot("USD", "153")),
                        List.of(
                                spot("USD", "153"),
                                spot("USD", "153.00"),
                                rate("USD", "JPY", "140", "2025-02-01", Rate.Kind.SPOT)),
                        LAST))
                .isEmpty();
    }

    private static ExchangeRate spot(String from, String value) {
        return rate(from, "JPY", value, "2025-01-31", Rate.Kind.SPOT);
    }

    private static Read read(String name, char content) {
        return new Read(name, version(content));
    }

    private static Version version(char content) {
        return new Version(String.valueOf(content).repeat(64), null);
    }
}
