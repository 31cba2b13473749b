package org.truecost.output;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.truecost.input.TinyWorkbook;

/**
 * Workbooks of a group of two companies with a little of everything: every category, four currencies, a rate each month, contained,
 * replaced and unpriced lines, shared assets, ranges, small groups, a claim in stages, stated totals, and mistakes.
 */
public final class RichWorkbooks {

    private static final YearMonth FIRST = YearMonth.of(2022, 7);
    private static final int MONTHS = 31;

    private RichWorkbooks() {}

    /** Writes them into a folder; they are meant for January 2025. */
    public static void write(Path folder) {
        servers().in(folder, "servers.xlsx");
        purchases().in(folder, "gpu purchases.xlsx");
        expenses().in(folder, "運用費.xlsx");
        people().in(folder, "payroll.xlsx");
        claims().in(folder, "claims & rates.xlsx");
    }

    private static TinyWorkbook servers() {
        return TinyWorkbook.sheet("Servers")
                .row(
                        "Asset ID",
                        "Description",
                        "Entity",
                        "Vendor",
                        "Purchase date",
                        "In-service date",
                        "GPU count",
                        "Amount",
                        "Low",
                        "High",
                        "Currency",
                        "Useful life (months)",
                        "Residual value",
                        "Allocation ratio",
                        "Qualifier",
                        "Source",
                        "Source date",
                        "Superseded by")
                .row(
                        "SRV-1",
                        "H100 cluster, hall 1",
                        "Compute KK",
                        "Quanta",
                        day(2023, 1, 16),
                        day(2023, 2, 10),
                        4096,
                        181_000_000,
                        null,
                        null,
                        "USD",
                        60,
                        9_000_000,
                        number("0.75"),
                        "exact",
                        "Contract 2023-014",
                        day(2023, 1, 16),
                        null)
                .row(
                        "SRV-1 ",
                        "The same cluster, what is idle of it",
                        "Compute KK",
                        "Quanta",
                        day(2023, 1, 17),
                        day(2023, 2, 10),
                        null,
                        21_500_000,
                        null,
                        null,
                        "USD",
                        60,
                        null,
                        number("0.25"),
                        "exact",
                        "Contract 2023-014",
                        day(2023, 1, 16),
                        null)
                .row(
                        "SRV-2",
                        "H800 cluster, hall 2 (air-cooled)",
                        "Compute KK",
                        "Inspur",
                        day(2023, 9, 4),
                        day(2023, 11, 1),
                        2048,
                        640_000_000,
                        610_000_000,
                        700_000_000,
                        "CNY",
                        48,
                        40_000_000,
                        null,
                        "about",
                        "Board paper of 4 September 2023, page 12",
                        day(2023, 9, 4),
                        null)
                .row(
                        "SRV-3",
                        "推論用サーバー",
                        "Research KK",
                        "富士通",
                        day(2024, 3, 29),
                        day(2024, 4, 1),
                        512,
                        new BigDecimal("4850000000"),
                        null,
                        null,
                        "JPY",
                        60,
                        null,
                        null,
                        "exact",
                        "稟議 2024-031",
                        day(2024, 3, 29),
                        null)
                .row(
                        "SRV-4",
                        "Storage and head nodes",
                        "Research KK",
                        "Dell",
                        day(2024, 5, 2),
                        day(2024, 6, 1),
                        null,
                        7_400_000,
                        7_000_000,
                        8_200_000,
                        "EUR",
                        48,
                        null,
                        number("0.6"),
                        "estimated",
                        "Quote Q-7781",
                        day(2024, 4, 20),
                        null)
                .row(
                        "SRV-0",
                        "H800 cluster as first announced",
                        "Compute KK",
                        "Inspur",
                        day(2023, 9, 4),
                        day(2023, 11, 1),
                        2048,
                        590_000_000,
                        null,
                        null,
                        "CNY",
                        48,
                        null,
                        null,
                        "at least",
                        "Press release",
                        day(2023, 8, 1),
                        "SRV-2");
    }

    private static TinyWorkbook purchases() {
        return TinyWorkbook.sheet("GPUs")
                .row(
                        "Purchase ID",
                        "Purchase date",
                        "Vendor",
                        "GPU model",
                        "Architecture",
                        "Quantity",
                        "Unit price",
                        "Amount",
                        "Currency",
                        "In-service date",
                        "Useful life (months)",
                        "Included in asset",
                        "Qualifier",
                        "Entity",
                        "Source")
                .row(
                        "GPU-1",
                        day(2023, 1, 16),
                        "NVIDIA",
                        "H100 SXM5",
                        "Hopper",
                        4096,
                        30_000,
                        122_880_000,
                        "USD",
                        day(2023, 2, 10),
                        60,
                        "SRV-1",
                        "exact",
                        "Compute KK",
                        "Invoice 88121")
                .row(
                        "GPU-2",
                        day(2023, 9, 4),
                        "NVIDIA",
                        "H800",
                        "Hopper",
                        2048,
                        210_000,
                        430_080_000,
                        "CNY",
                        day(2023, 11, 1),
                        48,
                        "SRV-2",
                        "about",
                        "Compute KK",
                        "Board paper")
                .row(
                        "GPU-3",
                        day(2024, 7, 1),
                        "NVIDIA",
                        "RTX 6000 Ada",
                        "Ada",
                        48,
                        number("6799.5"),
                        number("326376"),
                        "USD",
                        day(2024, 7, 15),
                        36,
                        null,
                        "exact",
                        "Research KK",
                        "Invoice 90417")
                .row(
                        "GPU-4",
                        null,
                        "NVIDIA",
                        "A100 80GB",
                        "Ampere",
                        1024,
                        null,
                        null,
                        null,
                        day(2022, 7, 1),
                        48,
                        null,
                        "estimated",
                        "Compute KK",
                        "Interview")
                .row("Total", null, null, null, null, 7216, null, null, null, null, null, null, null, null, null);
    }

    private static TinyWorkbook expenses() {
        TinyWorkbook sheet = TinyWorkbook.sheet("運用費")
                .row("費用番号", "費目", "摘要", "会社", "金額", "下限", "上限", "通貨", "期間開始", "期間終了", "支払日", "配賦率", "限定", "出典");
        List<String> categories = List.of("電力", "コロケーション", "通信", "保守", "ソフトウェア", "その他");
        int id = 1;
        for (String category : categories) {
            for (int quarter = 0; quarter < 6; quarter++) {
                YearMonth month = YearMonth.of(2023, 7).plusMonths(3L * quarter);
                int amount = 1_000_000 * (7 + (id * 13) % 29);
                sheet.row(
                        "OP-" + id,
                        category,
                        category + " " + month + "〜",
                        id % 2 == 0 ? "Compute KK" : "Research KK",
                        amount,
                        id % 5 == 0 ? amount * 9 / 10 : null,
                        id % 5 == 0 ? amount * 12 / 10 : null,
                        "JPY",
                        month.atDay(1),
                        month.plusMonths(2).atEndOfMonth(),
                        id % 3 == 0 ? month.plusMonths(3).atDay(25) : null,
                        id % 4 == 0 ? number("0.8") : null,
                        id % 5 == 0 ? "推定" : "確定",
                        "請求書 " + (20_000 + id));
                id++;
            }
        }
        return sheet.row(
                        "OP-90",
                        "電力",
                        "=SUM(E2:E9) と書かれた摘要",
                        "Compute KK",
                        "約三百万",
                        null,
                        null,
                        "JPY",
                        day(2024, 1, 1),
                        day(2024, 1, 31))
                .row(
                        "OP-91",
                        "雑費",
                        "費目の誤り",
                        "Compute KK",
                        120_000,
                        null,
                        null,
                        "JPY",
                        day(2024, 2, 1),
                        day(2024, 1, 31))
                .row("合計", null, null, null, 800_000_000, null, null, "JPY");
    }

    private static TinyWorkbook people() {
        return TinyWorkbook.sheet("Payroll")
                .row(
                        "Position ID",
                        "Role",
                        "Entity",
                        "Headcount",
                        "Monthly pay",
                        "Monthly pay low",
                        "Monthly pay high",
                        "Currency",
                        "Months paid per year",
                        "Period start",
                        "Period end",
                        "Employer charge rate",
                        "Monthly charge base cap",
                        "Qualifier",
                        "Source")
                .row(
                        "P-1",
                        "Core-system engineer",
                        "Compute KK",
                        75,
                        65_000,
                        50_000,
                        80_000,
                        "CNY",
                        14,
                        day(2023, 1, 1),
                        day(2027, 12, 31),
                        null,
                        null,
                        "about",
                        "Job posting")
                .row(
                        "P-2",
                        "Deep-learning researcher",
                        "Research KK",
                        42,
                        75_000,
                        60_000,
                        90_000,
                        "CNY",
                        14,
                        day(2023, 4, 15),
                        day(2027, 12, 31),
                        number("0.32"),
                        35_283,
                        "about",
                        "Job posting")
                .row(
                        "P-3",
                        "データセンター運用",
                        "Compute KK",
                        18,
                        520_000,
                        null,
                        null,
                        "JPY",
                        16,
                        day(2023, 1, 1),
                        day(2027, 12, 31),
                        number("0.15"),
                        650_000,
                        "exact",
                        "給与台帳")
                .row(
                        "P-4",
                        "Chief scientist",
                        "Research KK",
                        1,
                        108_000,
                        null,
                        null,
                        "USD",
                        12,
                        day(2023, 1, 1),
                        day(2027, 12, 31),
                        null,
                        null,
                        "at least",
                        "Offer letter")
                .row(
                        "P-5",
                        "Legal and procurement",
                        "Research KK",
                        3,
                        9_000,
                        null,
                        null,
                        "EUR",
                        13,
                        day(2024, 1, 1),
                        day(2026, 6, 30),
                        null,
                        null,
                        "exact",
                        "Ledger")
                .row(
                        "P-6",
                        "Data annotation lead",
                        "Research KK",
                        "six",
                        4_000,
                        null,
                        null,
                        "EUR",
                        12,
                        day(2024, 1, 1),
                        day(2026, 6, 30),
                        null,
                        null,
                        "exact",
                        "Ledger");
    }

    private static TinyWorkbook claims() {
        TinyWorkbook book = TinyWorkbook.sheet("Claims")
                .row(
                        "Claim ID",
                        "Claim",
                        "Stage",
                        "Amount",
                        "Currency",
                        "GPU model",
                        "GPU-hours",
                        "Rate per GPU-hour",
                        "Date",
                        "Scope",
                        "Excludes",
                        "Source",
                        "Qualifier",
                        "Printed amount",
                        "Printed currency")
                .row(
                        "C-1",
                        "“Trained for under ten million dollars”",
                        null,
                        9_800_000,
                        "USD",
                        "H800",
                        null,
                        null,
                        day(2024, 12, 26),
                        "the official training run of the final model, as the technical report prints it",
                        "earlier research, ablations on architectures, algorithms and data, failed runs, salaries",
                        "Technical report, table 1",
                        "at most",
                        1_500_000_000,
                        "JPY")
                .row(
                        "C-1",
                        "“Trained for under ten million dollars”",
                        "Pre-training",
                        null,
                        "USD",
                        "H800",
                        2_664_000,
                        2,
                        day(2024, 12, 26),
                        null,
                        null,
                        "Technical report, table 1",
                        "exact",
                        null,
                        null)
                .row(
                        "C-1",
                        "“Trained for under ten million dollars”",
                        "Context extension",
                        null,
                        "USD",
                        "H800",
                        119_000,
                        2,
                        day(2024, 12, 26),
                        null,
                        null,
                        "Technical report, table 1",
                        "exact",
                        null,
                        null)
                .row(
                        "C-1",
                        "“Trained for under ten million dollars”",
                        "Post-training",
                        null,
                        "USD",
                        "H800",
                        5_000,
                        2,
                        day(2024, 12, 26),
                        null,
                        null,
                        "Technical report, table 1",
                        "exact",
                        null,
                        null)
                .andSheet("Rates")
                .row("From", "To", "Rate", "Date", "Kind", "Source");
        for (int index = 0; index < MONTHS; index++) {
            LocalDate end = FIRST.plusMonths(index).atEndOfMonth();
            book.row(
                            "USD",
                            "JPY",
                            number(String.valueOf(135 + (index * 7) % 23)),
                            end,
                            "average",
                            "Bank of Japan, monthly average")
                    .row(
                            "CNY",
                            "JPY",
                            number("20." + (10 + (index * 11) % 80)),
                            end,
                            "average",
                            "Bank of Japan, monthly average")
                    .row(
                            "EUR",
                            "JPY",
                            number(String.valueOf(150 + (index * 5) % 17)),
                            end,
                            "average",
                            "European Central Bank");
        }
        for (LocalDate day : List.of(
                day(2023, 1, 16),
                day(2023, 1, 17),
                day(2023, 9, 4),
                day(2024, 3, 29),
                day(2024, 5, 2),
                day(2024, 7, 1),
                day(2024, 12, 26))) {
            book.row("USD", "JPY", number("147.35"), day, "spot", "Reuters, 17:00 Tokyo")
                    .row("CNY", "JPY", number("20.61"), day, "spot", "Reuters, 17:00 Tokyo")
                    .row("EUR", "JPY", number("161.2"), day, "spot", "Reuters, 17:00 Tokyo");
        }
        return book;
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
