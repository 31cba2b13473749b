package org.truecost.store.block;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.truecost.ledger.Attributes;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.EmployerCharge;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.OpexCategory;
import org.truecost.ledger.Payroll;
import org.truecost.ledger.Period;
import org.truecost.ledger.Qualifier;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Estimate;
import org.truecost.money.Money;
import org.truecost.problem.Sheet;
import org.truecost.problem.SheetKind;
import org.truecost.problem.Source;

/**
 * The records in {@code cost-records-of-the-first-form.bin}: of each kind one that says everything it may say, and one that says the
 * least. The file was written by the product as it was on 29 November 2026, before packed rows had a version: each record packed by
 * {@code CostRecords.pack}, one after the other as {@code CostBlocks} writes a block, and at the end the last record once more
 * without the last of its columns, the notes, as a build before that column would have written it. The file is never written again.
 */
final class FirstFormRecords {

    private static final Attributes EVERYTHING = new Attributes(
            "会社A",
            new BigDecimal("0.125"),
            Qualifier.ABOUT,
            "36Kr Japan",
            "2025-02",
            "low",
            "OTHER-9",
            Money.of("153000.5", "JPY"),
            "備考 \uD83D\uDE00",
            null,
            null);
    private static final Period TWO_YEARS = new Period(LocalDate.of(2024, 1, 15), LocalDate.of(2025, 12, 31));

    private FirstFormRecords() {}

    static List<CostRecord> all() {
        return List.of(
                new GpuPurchase(
                        "GPU-1",
                        LocalDate.of(2024, 2, 29),
                        "NVIDIA",
                        "H800 80GB",
                        "Hopper",
                        new BigDecimal("10000"),
                        estimate("USD"),
                        LocalDate.of(2024, 4, 1),
                        48,
                        Money.of("12.34", "USD"),
                        "FLEET",
                        EVERYTHING,
                        row(SheetKind.GPU_PURCHASES, 2)),
                new GpuPurchase(
                        "GPU-2",
                        null,
                        null,
                        "A100",
                        null,
                        new BigDecimal("1"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Attributes.NONE,
                        row(SheetKind.GPU_PURCHASES, 1_048_576)),
                new ServerCapex(
                        "FLEET",
                        "サーバー一式",
                        "vendor",
                        LocalDate.of(1999, 12, 31),
                        LocalDate.of(2024, 1, 1),
                        new BigDecimal("60000"),
                        estimate("CNY"),
                        48,
                        Money.of("0", "CNY"),
                        EVERYTHING,
                        row(SheetKind.SERVER_CAPEX, 3)),
                new ServerCapex(
                        "S",
                        "",
                        null,
                        null,
                        LocalDate.of(2024, 1, 1),
                        null,
                        Estimate.exactly(Money.of("-0.000000000000000000000001", "USD")),
                        1,
                        Money.of("0", "USD"),
                        Attributes.NONE,
                        row(SheetKind.SERVER_CAPEX, 4)),
                new OperatingExpense(
                        "OPEX-1",
                        OpexCategory.MAINTENANCE,
                        "保守",
                        null,
                        "FLEET",
                        estimate("JPY"),
                        TWO_YEARS,
                        LocalDate.of(2024, 1, 31),
                        "FLEET",
                        EVERYTHING,
                        row(SheetKind.OPERATING_EXPENSES, 5)),
                new OperatingExpense(
                        "OPEX-2",
                        OpexCategory.POWER,
                        null,
                        null,
                        null,
                        Estimate.exactly(Money.of("123456789012345678901234567890.5", "USD")),
                        TWO_YEARS,
                        null,
                        null,
                        Attributes.NONE,
                        row(SheetKind.OPERATING_EXPENSES, 6)),
                new Payroll(
                        "P-1",
                        "Engineer",
                        new BigDecimal("75.5"),
                        null,
                        estimate("CNY"),
                        new BigDecimal("14"),
                        TWO_YEARS,
                        List.of(new EmployerCharge(new BigDecimal("0.3"), Money.of("36000", "CNY"), null)),
                        EVERYTHING,
                        row(SheetKind.PAYROLL, 7)),
                new Payroll(
                        "P-2",
                        "Researcher",
                        new BigDecimal("1"),
                        null,
                        Estimate.exactly(Money.of("65000", "CNY")),
                        new BigDecimal("12"),
                        TWO_YEARS,
                        List.of(),
                        Attributes.NONE,
                        row(SheetKind.PAYROLL, 8)));
    }

    private static Estimate estimate(String currency) {
        return new Estimate(
                Money.of("1000000", currency), Money.of("2000000.5", currency), Money.of("3000000.25", currency));
    }

    private static Source row(SheetKind kind, int row) {
        return new Source(new Sheet("old.xlsx", "Sheet", kind, Map.of()), row);
    }
}
