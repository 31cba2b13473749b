package org.truecost.input;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.truecost.input.TinyWorkbook.Xml.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.truecost.Languages;
import org.truecost.files.WorkbookFile;
import org.truecost.input.MappingDrafts.Drafted;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.GpuPurchase;
import org.truecost.ledger.OperatingExpense;
import org.truecost.ledger.ServerCapex;
import org.truecost.money.Money;
import org.truecost.problem.SheetKind;

/** Exports of well-known programs, drafted from the shipped mappings and decided, are read to the figure. */
class ShippedMappingsTest {

    @TempDir
    Path folder;

    /**
     * An export.
     *
     * @param decisions what a person puts in the place of texts of the draft, in this order
     * @param lines what is read of it
     */
    record Export(
            String name,
            SheetKind kind,
            TinyWorkbook book,
            List<Map.Entry<String, String>> decisions,
            List<String> lines) {

        Export(
                String name,
                SheetKind kind,
                TinyWorkbook book,
                List<Map.Entry<String, String>> decisions,
                String... lines) {
            this(name, kind, book, decisions, List.of(lines));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Export> exports() {
        return List.of(
                new Export(
                        "freee",
                        SheetKind.SERVER_CAPEX,
                        book("管理番号", "資産の名前", "取得日", "事業供用開始日", "取得価額", "耐用年数", "償却率", "摘要")
                                .row("77", "ラック", "2024-04-10", "2024-05-01", 1200000, 5, number("0.2"), "一号室"),
                        List.of(),
                        "77 1200000 JPY 60 months from 2024-05-01"),
                new Export(
                        "Dynamics",
                        SheetKind.SERVER_CAPEX,
                        book(
                                        "Fixed asset number",
                                        "Name",
                                        "Acquisition date",
                                        "Placed in service",
                                        "Acquisition price",
                                        "Service life",
                                        "Depreciation periods",
                                        "Net book value",
                                        "Currency")
                                .row("C-1", "Rack", "2024-04-10", "2024-05-01", 9000, 3, 36, 8000, "EUR"),
                        List.of(),
                        "C-1 9000 EUR 36 months from 2024-05-01"),
                new Export(
                        "NetSuite",
                        SheetKind.SERVER_CAPEX,
                        book(
                                        "Internal ID",
                                        "ID",
                                        "Name",
                                        "Asset Description",
                                        "Asset Status",
                                        "Asset Original Cost",
                                        "Asset Current Cost",
                                        "Asset Lifetime",
                                        "Purchase Date",
                                        "Depreciation Start Date",
                                        "Asset Currency")
                                .row(
                                        5,
                                        "F-5",
                                        "Rack",
                                        "x",
                                        "Depreciating",
                                        70,
                                        80,
                                        24,
                                        "2024-04-10",
                                        "2024-05-01",
                                        "Euro")
                                .row(6, "F-6", "Old", "x", "Disposed", 70, 0, 24, "2020-04-10", "2020-05-01", "Euro"),
                        List.of(Map.entry("Euro: EUR", "Euro: EUR")),
                        "F-5 80 EUR 24 months from 2024-05-01"),
                new Export(
                        "Xero",
                        SheetKind.SERVER_CAPEX,
                        book(
                                        "*AssetName",
                                        "*AssetNumber",
                                        "PurchaseDate",
                                        "PurchasePrice",
                                        "AssetType",
                                        "Book_DepreciationStartDate",
                                        "Book_EffectiveLife")
                                .row("Rack", "FA-1", "31/01/2024", 640, "IT", "28/02/2024", 4),
                        List.of(Map.entry("always: \"???\"", "always: NZD")),
                        "FA-1 640 NZD 48 months from 2024-02-28"),
                new Export(
                        "SAP assets",
                        SheetKind.SERVER_CAPEX,
                        book("Asset", "SNo.", "Cap.date", "Asset description", "Acquis.val.", "Accum.dep.", "Crcy")
                                .row("3001", "0", "2024-03-01", "Rack", 500, -100, "CHF"),
                        List.of(Map.entry("always: \"???\"", "always: 60")),
                        "3001-0 500 CHF 60 months from 2024-03-01"),
                new Export(
                        "SAP purchase orders",
                        SheetKind.GPU_PURCHASES,
                        book(
                                        "Purchasing Document",
                                        "Item",
                                        "Document Date",
                                        "Material",
                                        "Short Text",
                                        "Order Quantity",
                                        "Net price",
                                        "Currency",
                                        "Price Unit",
                                        "Deletion Indicator")
                                .row("45", "10", "2024-03-01", "HGX-8", "Node", 2, 3000, "USD", 1, null)
                                .row("45", "20", "2024-03-01", "CBL-1", "Cable", 50, 900, "USD", 100, null)
                                .row("45", "30", "2024-03-01", "CBL-1", "Cable", 50, 900, "USD", 100, "L"),
                        List.of(
                                Map.entry("Material: \"???\"", "Material: \"HGX-*\""),
                                Map.entry("times: \"???\"", "times: 8"),
                                Map.entry("In-service date: \"???\"", "In-service date: Document Date"),
                                Map.entry("always: \"???\"", "always: 48"),
                                Map.entry("Material: \"???\"", "Material: \"CBL-*\""),
                                Map.entry("In-service date: \"???\"", "In-service date: Document Date"),
                                Map.entry("always: \"???\"", "always: 60")),
                        "45-10 16 GPUs 6000 USD 48 months from 2024-03-01",
                        "45-20 450 USD 60 months from 2024-03-01"),
                new Export(
                        "SAP purchase orders not delivered yet",
                        SheetKind.SERVER_CAPEX,
                        book(
                                        "Purchasing Document",
                                        "Item",
                                        "Document Date",
                                        "Material",
                                        "Short Text",
                                        "Order Quantity",
                                        "Net price",
                                        "Currency",
                                        "Price Unit",
                                        "Still to be delivered (qty)",
                                        "Deletion Indicator")
                                .row("45", "10", "2024-03-01", "HGX-8", "Node", 2, 3000, "USD", 1, 2, null)
                                .row("45", "20", "2024-03-01", "CBL-1", "Cable", 50, 900, "USD", 100, 10, null)
                                .row("45", "30", "2024-03-01", "CBL-1", "Cable", 50, 900, "USD", 100, 0, null),
                        List.of(
                                Map.entry("Material: \"???\"", "Material: \"HGX-*\""),
                                Map.entry("times: \"???\"", "times: 8"),
                                Map.entry("In-service date: \"???\"", "In-service date: Document Date"),
                                Map.entry("always: \"???\"", "always: 48"),
                                Map.entry("Material: \"???\"", "Material: \"CBL-*\""),
                                Map.entry("In-service date: \"???\"", "In-service date: Document Date"),
                                Map.entry("always: \"???\"", "always: 60"),
                                Map.entry("Material: \"???\"", "Material: \"HGX-*\""),
                                Map.entry("times: \"???\"", "times: 8"),
                                Map.entry("In-service date: \"???\"", "In-service date: Document Date"),
                                Map.entry("always: \"???\"", "always: 48"),
                                Map.entry("Material: \"???\"", "Material: \"CBL-*\""),
                                Map.entry("In-service date: \"???\"", "In-service date: Document Date"),
                                Map.entry("always: \"???\"", "always: 60")),
                        "45-10 16 GPUs 6000 USD 48 months from 2024-03-01 committed",
                        "45-20 360 USD 60 months from 2024-03-01",
                        "45-20 90 USD 60 months from 2024-03-01 committed",
                        "45-30 450 USD 60 months from 2024-03-01"),
                new Export(
                        "FOCUS",
                        SheetKind.OPERATING_EXPENSES,
                        book(
                                        "BilledCost",
                                        "BillingAccountId",
                                        "BillingCurrency",
                                        "ChargeCategory",
                                        "ChargeDescription",
                                        "ChargePeriodEnd",
                                        "ChargePeriodStart",
                                        "EffectiveCost",
                                        "ServiceCategory")
                                .row(
                                        number("0.0012345678"),
                                        "a-1",
                                        "USD",
                                        "Usage",
                                        "Hours",
                                        "2025-02-01T00:00:00Z",
                                        "2025-01-01T00:00:00Z",
                                        1,
                                        "Compute"),
                        List.of(Map.entry("Compute: \"???\"", "Compute: other")),
                        "a-1-2 0.0012345678 USD other 2025-01-01 2025-01-31"),
                new Export(
                        "AWS CUR 2",
                        SheetKind.OPERATING_EXPENSES,
                        book(
                                        "identity_line_item_id",
                                        "line_item_usage_start_date",
                                        "line_item_usage_end_date",
                                        "line_item_product_code",
                                        "line_item_line_item_description",
                                        "line_item_unblended_cost",
                                        "line_item_currency_code")
                                .row(
                                        "li1",
                                        "2025-01-01T00:00:00Z",
                                        "2025-01-02T00:00:00Z",
                                        "AmazonEC2",
                                        "Hours",
                                        number("12.3456789"),
                                        "USD"),
                        List.of(Map.entry("AmazonEC2: \"???\"", "AmazonEC2: other")),
                        "li1-2025-01-01T00:00:00Z 12.3456789 USD other 2025-01-01 2025-01-01"),
                new Export(
                        "QuickBooks",
                        SheetKind.OPERATING_EXPENSES,
                        TinyWorkbook.sheet("Sheet1")
                                .row("Transaction Detail by Account")
                                .row(
                                        null,
                                        "Date",
                                        "Transaction Type",
                                        "Num",
                                        "Name",
                                        "Memo/Description",
                                        "Split",
                                        "Amount",
                                        "Balance")
                                .row("61 Electricity")
                                .row(null, "01/31/2025", "Bill", "E-1", "Grid", "meter", "AP", 40, 40)
                                .row("Total for 61 Electricity", null, null, null, null, null, null, 40)
                                .row("TOTAL", null, null, null, null, null, null, 40),
                        List.of(
                                Map.entry("words: \"???\"", "words: { 61 Electricity: power }"),
                                Map.entry("always: \"???\"", "always: USD")),
                        "E-1-4 40 USD power 2025-01-31 2025-01-31"),
                new Export(
                        "Money Forward",
                        SheetKind.OPERATING_EXPENSES,
                        book("取引No", "取引日", "借方勘定科目", "借方金額(円)", "借方税額", "貸方勘定科目", "貸方金額(円)", "貸方税額", "摘要")
                                .row("1", "2025/01/10", "水道光熱費", 1100, 100, "未払金", 1100, 0, "電気")
                                .row("2", "2025/01/24", "未払金", 330, 0, "水道光熱費", 330, 30, "値引")
                                .row("3", "2025/01/31", "未払金", 1100, 0, "普通預金", 1100, 0, "支払"),
                        List.of(
                                Map.entry("借方勘定科目: \"???\", 貸方勘定科目: \"???\"", "借方勘定科目: 未払金, 貸方勘定科目: 普通預金"),
                                Map.entry("借方勘定科目: \"???\"", "借方勘定科目: 水道光熱費"),
                                Map.entry("words: \"???\"", "words: { 水道光熱費: power }"),
                                Map.entry("貸方勘定科目: \"???\"", "貸方勘定科目: 水道光熱費"),
                                Map.entry("words: \"???\"", "words: { 水道光熱費: power }")),
                        "1-2 1000 JPY power 2025-01-10 2025-01-10",
                        "2-3 -300 JPY power 2025-01-24 2025-01-24"));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void anExportIsReadOnceItsDraftIsDecided(Export export) throws IOException {
        WorkbookFile file = export.book().in(folder, "export 2025-01.xlsx");
        String decided = draft(file, export.kind());
        for (Map.Entry<String, String> decision : export.decisions()) {
            assertThat(decided).contains(decision.getKey());
            decided = decided.replaceFirst("\\Q" + decision.getKey() + "\\E", decision.getValue());
        }
        Path mappings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(mappings.resolve("export.yml"), decided);

        Reading reading = Reading.of(file, new Mappings(mappings));

        assertThat(reading.problems().stream()
                        .filter(problem -> !List.of("TC157", "TC210")
                                .contains(problem.kind().code()))
                        .toList())
                .as(decided)
                .isEmpty();
        assertThat(reading.facts().stream().map(ShippedMappingsTest::shown).toList())
                .isEqualTo(export.lines());
    }

    @Test
    void valuesAreShownOnlyOnceAPersonHasSaidWhatTheSheetIs() {
        Export focus = export("FOCUS");
        WorkbookFile file = focus.book().in(folder, "focus.xlsx");

        assertThat(draft(file, null)).contains("words: \"???\"").doesNotContain("Compute");
        assertThat(draft(file, focus.kind())).contains("Compute: \"???\"");
    }

    /** Which accounts are expenses is for a person to say, and only theirs are categories. */
    @Test
    void accountsAreNamedWhereTheRowsAreChosenAndNotAsWordsOfACategory() {
        Export journal = export("Money Forward");
        WorkbookFile file = journal.book().in(folder, "journal.xlsx");

        assertThat(draft(file, journal.kind()))
                .containsPattern("rows: \\{ 借方勘定科目: \"\\?\\?\\?\" } .*; the sheet has 未払金, 水道光熱費\n")
                .contains("words: \"???\"")
                .doesNotContain("未払金: \"???\"");
        assertThat(draft(file, null)).doesNotContain("未払金");
    }

    @Test
    void daysAndWordsOfTheContractNeedNoDecision() {
        TinyWorkbook book = book(
                        "Internal ID",
                        "ID",
                        "Name",
                        "Asset Description",
                        "Asset Status",
                        "Asset Original Cost",
                        "Asset Current Cost",
                        "Asset Lifetime",
                        "Purchase Date",
                        "Depreciation Start Date",
                        "Asset Currency")
                .row(5, "F-5", "Rack", "x", "Depreciating", 70, 80, 24, "2024-04-10", "04/30/2024", "EUR");
        assertThat(draft(book.in(folder, "assets.xlsx"), SheetKind.SERVER_CAPEX))
                .contains("Purchase date: Purchase Date\n", "date: MM/DD/YYYY", "Currency: Asset Currency\n");
    }

    @Test
    void anotherKindThanTheShippedOneIsDraftedFromTheSheetItself() {
        WorkbookFile file = exports().getFirst().book().in(folder, "freee.xlsx");

        assertThat(draft(file, SheetKind.OPERATING_EXPENSES)).contains("read as: Operating expenses");
    }

    private static Export export(String name) {
        return exports().stream()
                .filter(export -> export.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String draft(WorkbookFile file, @Nullable SheetKind kind) {
        return ((Drafted.Of) MappingDrafts.of(file, null, kind, null, Reading.NO_PASSWORDS, Languages.ENGLISH)
                        .getFirst())
                .yaml();
    }

    private static TinyWorkbook book(Object... headers) {
        return TinyWorkbook.sheet("Sheet1").row(headers);
    }

    private static String committed(CostRecord record) {
        return record.isCommitted() ? " committed" : "";
    }

    private static String shown(Object fact) {
        return switch ((CostRecord) fact) {
            case GpuPurchase gpus ->
                "%s %s GPUs %s %s months from %s%s"
                        .formatted(
                                gpus.id(),
                                gpus.quantity().stripTrailingZeros().toPlainString(),
                                money(gpus),
                                gpus.usefulLifeMonths(),
                                gpus.inService(),
                                committed(gpus));
            case ServerCapex capex ->
                "%s %s %s months from %s%s"
                        .formatted(
                                capex.id(),
                                money(capex),
                                capex.usefulLifeMonths(),
                                capex.inService(),
                                committed(capex));
            case OperatingExpense expense ->
                "%s %s %s %s %s"
                        .formatted(
                                expense.id(),
                                money(expense),
                                expense.category().name().toLowerCase(Locale.ROOT),
                                expense.period().first(),
                                expense.period().last());
            default -> throw new IllegalArgumentException(String.valueOf(fact));
        };
    }

    private static String money(CostRecord record) {
        Money money = requireNonNull(record.statedAmount()).base();
        return money.amount().stripTrailingZeros().toPlainString() + " "
                + money.currency().getCurrencyCode();
    }
}
