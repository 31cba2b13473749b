package org.truecost.store.block;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.truecost.Facts;
import org.truecost.Variant;
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

    private static final Attributes EVERYTHING = Variant.of(Attributes.NONE)
            .with(Attributes::entity, "会社A")
            .with(Attributes::allocation, new BigDecimal("0.125"))
            .with(Attributes::qualifier, Qualifier.ABOUT)
            .with(Attributes::reference, "36Kr Japan")
            .with(Attributes::referenceDate, "2025-02")
            .with(Attributes::confidence, "low")
            .with(Attributes::supersededBy, "OTHER-9")
            .with(Attributes::printed, Money.of("153000.5", "JPY"))
            .with(Attributes::notes, "備考 \uD83D\uDE00")
            .get();
    private static final Period TWO_YEARS = new Period(LocalDate.of(2024, 1, 15), LocalDate.of(2025, 12, 31));

    private FirstFormRecords() {}

    static List<CostRecord> all() {
        return List.of(
                Variant.of(Facts.gpus("GPU-1", "10000", estimate("USD"), null, "FLEET"))
                        .with(GpuPurchase::purchaseDate, LocalDate.of(2024, 2, 29))
                        .with(GpuPurchase::vendor, "NVIDIA")
                        .with(GpuPurchase::model, "H800 80GB")
                        .with(GpuPurchase::architecture, "Hopper")
                        .with(GpuPurchase::inService, LocalDate.of(2024, 4, 1))
                        .with(GpuPurchase::usefulLifeMonths, 48)
                        .with(GpuPurchase::residual, Money.of("12.34", "USD"))
                        .with(GpuPurchase::attributes, EVERYTHING)
                        .with(GpuPurchase::source, row(SheetKind.GPU_PURCHASES, 2))
                        .get(),
                Variant.of(Facts.gpus("GPU-2", "1", null, null, null))
                        .with(GpuPurchase::vendor, null)
                        .with(GpuPurchase::model, "A100")
                        .with(GpuPurchase::source, row(SheetKind.GPU_PURCHASES, 1_048_576))
                        .get(),
                Variant.of(Facts.capex("FLEET", estimate("CNY"), "2024-01-01", 48))
                        .with(ServerCapex::description, "サーバー一式")
                        .with(ServerCapex::purchaseDate, LocalDate.of(1999, 12, 31))
                        .with(ServerCapex::gpuCount, new BigDecimal("60000"))
                        .with(ServerCapex::attributes, EVERYTHING)
                        .with(ServerCapex::source, row(SheetKind.SERVER_CAPEX, 3))
                        .get(),
                Variant.of(Facts.capex(
                                "S", Estimate.exactly(Money.of("-0.000000000000000000000001", "USD")), "2024-01-01", 1))
                        .with(ServerCapex::description, "")
                        .with(ServerCapex::vendor, null)
                        .with(ServerCapex::purchaseDate, null)
                        .with(ServerCapex::source, row(SheetKind.SERVER_CAPEX, 4))
                        .get(),
                Variant.of(Facts.opex("OPEX-1", estimate("JPY"), TWO_YEARS))
                        .with(OperatingExpense::category, OpexCategory.MAINTENANCE)
                        .with(OperatingExpense::description, "保守")
                        .with(OperatingExpense::assetId, "FLEET")
                        .with(OperatingExpense::paymentDate, LocalDate.of(2024, 1, 31))
                        .with(OperatingExpense::includedIn, "FLEET")
                        .with(OperatingExpense::attributes, EVERYTHING)
                        .with(OperatingExpense::source, row(SheetKind.OPERATING_EXPENSES, 5))
                        .get(),
                Variant.of(Facts.opex(
                                "OPEX-2",
                                Estimate.exactly(Money.of("123456789012345678901234567890.5", "USD")),
                                TWO_YEARS))
                        .with(OperatingExpense::source, row(SheetKind.OPERATING_EXPENSES, 6))
                        .get(),
                Variant.of(Facts.payroll("P-1", "75.5", estimate("CNY"), "14", TWO_YEARS))
                        .with(Payroll::role, "Engineer")
                        .with(
                                Payroll::charges,
                                List.of(new EmployerCharge(new BigDecimal("0.3"), Money.of("36000", "CNY"), null)))
                        .with(Payroll::attributes, EVERYTHING)
                        .with(Payroll::source, row(SheetKind.PAYROLL, 7))
                        .get(),
                Variant.of(Facts.payroll("P-2", "1", Estimate.exactly(Money.of("65000", "CNY")), "12", TWO_YEARS))
                        .with(Payroll::role, "Researcher")
                        .with(Payroll::source, row(SheetKind.PAYROLL, 8))
                        .get());
    }

    private static Estimate estimate(String currency) {
        return new Estimate(
                Money.of("1000000", currency), Money.of("2000000.5", currency), Money.of("3000000.25", currency));
    }

    private static Source row(SheetKind kind, int row) {
        return new Source(new Sheet("old.xlsx", "Sheet", kind, Map.of()), row);
    }
}
