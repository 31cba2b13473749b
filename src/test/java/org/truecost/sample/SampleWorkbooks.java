package org.truecost.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.input.blank.ReproducibleFile;
import org.truecost.sample.SampleSheet.Formula;
import org.truecost.sample.SampleSheet.Heading;
import org.truecost.sample.SampleSheet.Look;

/**
 * Writes the sample that ships in {@code input/}: the case of DeepSeek as a Japanese news article presented it in February
 * 2025, with the public record next to it. What the article does not say is an assumption and says so in its row.
 *
 * <p>To write the sample again: {@code mvn test -Dtest=SampleWorkbooksTest -Dtruecost.regenerate=true}.
 */
public final class SampleWorkbooks {

    private static final String ARTICLE = "36Kr Japan";
    private static final String ARTICLE_DATE = "2025-02";
    private static final String PAPER = "arXiv 2412.19437, Table 1";
    private static final String FLEET = "FLEET-2024";
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 12, 31);
    private static final LocalDate CLAIMED = LocalDate.of(2024, 12, 27);

    private SampleWorkbooks() {}

    /** Writes the sample to a folder, {@code input} unless another is named. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments.length == 0 ? "input" : arguments[0]));
    }

    /** Writes the five workbooks. */
    public static List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        return List.of(
                gpuPurchases(folder),
                serverCapex(folder),
                operatingExpenses(folder),
                payroll(folder),
                claimsAndRates(folder));
    }

    private static Path gpuPurchases(Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SampleSheet sheet = new SampleSheet(workbook, "GPU purchases", "Arial")
                    .title("GPU purchases")
                    .note(
                            "DeepSeek and its parent fund, as reported by 36Kr Japan in February 2025. Amounts in whole units of the currency named.")
                    .note(
                            "Counts are the article's. The unit price is assumed: “more than USD 500 million” (5億ドル以上) spread over the 50,000 Hopper GPUs.")
                    .note(
                            "All purchases are contained in asset FLEET-2024 of the server capex workbook and are not added to it again.")
                    .header(
                            new Heading("Purchase ID", Look.CODE),
                            new Heading("Vendor", Look.CODE),
                            new Heading("GPU model", Look.CODE),
                            new Heading("Architecture", Look.TEXT),
                            new Heading("Quantity", Look.COUNT),
                            new Heading("Unit price", Look.PRICE),
                            new Heading("Amount", Look.MONEY),
                            new Heading("Currency", Look.CODE),
                            new Heading("Included in asset", Look.TEXT),
                            new Heading("Qualifier", Look.TEXT),
                            new Heading("Source", Look.TEXT),
                            new Heading("Source date", Look.CODE),
                            new Heading("Confidence", Look.TEXT),
                            new Heading("Printed amount", Look.YEN),
                            new Heading("Printed currency", Look.CODE),
                            new Heading("Notes", Look.LONG));
            int first = sheet.nextRow();
            gpus(sheet, "GPU-001", "H100", 10_000, "各1万枚; price assumed");
            gpus(sheet, "GPU-002", "H800", 10_000, "約1万枚; price assumed");
            gpus(sheet, "GPU-003", "H20", 30_000, "約3万枚; price assumed");
            sheet.row(
                    "GPU-004",
                    "NVIDIA",
                    "A100",
                    "Ampere",
                    10_000,
                    null,
                    null,
                    null,
                    FLEET,
                    "estimated",
                    ARTICLE,
                    ARTICLE_DATE,
                    "low",
                    null,
                    null,
                    "各1万枚; no price is stated: counted, not costed");
            int last = sheet.nextRow() - 1;
            sheet.total(
                    "Total",
                    null,
                    null,
                    null,
                    new Formula("SUM(E" + first + ":E" + last + ")", 60_000),
                    null,
                    new Formula("SUM(G" + first + ":G" + last + ")", 500_000_000),
                    "USD",
                    null,
                    "at least",
                    ARTICLE,
                    ARTICLE_DATE,
                    null,
                    78_000_000_000L,
                    "JPY",
                    "5億ドル以上（780億円）");
            return ReproducibleFile.write(workbook, "GPU purchases", folder.resolve("gpu-purchases.xlsx"));
        }
    }

    private static void gpus(SampleSheet sheet, String id, String model, int quantity, String notes) {
        int row = sheet.nextRow();
        Formula amount = new Formula("E" + row + "*F" + row, quantity * 10_000d);
        sheet.row(
                id,
                "NVIDIA",
                model,
                "Hopper",
                quantity,
                10_000,
                amount,
                "USD",
                FLEET,
                "assumed",
                ARTICLE,
                ARTICLE_DATE,
                "low",
                null,
                null,
                notes);
    }

    private static Path serverCapex(Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new SampleSheet(workbook, "Server capex", "Arial")
                    .title("Server capital expenditure")
                    .note("The fleet as a whole, as reported by 36Kr Japan in February 2025 (約16億ドル, 2500億円).")
                    .note(
                            "Assumed, not reported: in service from 2024-01-01, 48 months of useful life, no residual value.")
                    .header(
                            new Heading("Asset ID", Look.TEXT),
                            new Heading("Description", Look.LONG),
                            new Heading("In-service date", Look.DATE),
                            new Heading("GPU count", Look.COUNT),
                            new Heading("Amount", Look.MONEY),
                            new Heading("Currency", Look.CODE),
                            new Heading("Useful life (months)", Look.COUNT),
                            new Heading("Residual value", Look.MONEY),
                            new Heading("Qualifier", Look.CODE),
                            new Heading("Source", Look.TEXT),
                            new Heading("Source date", Look.CODE),
                            new Heading("Confidence", Look.TEXT),
                            new Heading("Printed amount", Look.YEN),
                            new Heading("Printed currency", Look.CODE),
                            new Heading("Notes", Look.LONG))
                    .row(
                            FLEET,
                            "Servers with 60,000 GPUs, shared with the parent hedge fund",
                            START,
                            60_000,
                            1_600_000_000,
                            "USD",
                            48,
                            0,
                            "about",
                            ARTICLE,
                            ARTICLE_DATE,
                            "medium",
                            250_000_000_000L,
                            "JPY",
                            "In-service date, useful life and residual value are assumed")
                    .total("Total", null, null, 60_000, 1_600_000_000, "USD");
            return ReproducibleFile.write(workbook, "Server capex", folder.resolve("server-capex.xlsx"));
        }
    }

    private static Path operatingExpenses(Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new SampleSheet(workbook, "Operating expenses", "Arial")
                    .title("Operating expenses of the fleet")
                    .note(
                            "As reported by 36Kr Japan in February 2025 (9億4400万ドル, 1500億円). It comes on top of the server capex and is no part of it.")
                    .note("Assumed, not reported: spent evenly over the 48 months of the fleet's life.")
                    .header(
                            new Heading("Expense ID", Look.TEXT),
                            new Heading("Category", Look.CODE),
                            new Heading("Description", Look.LONG),
                            new Heading("Asset ID", Look.TEXT),
                            new Heading("Amount", Look.MONEY),
                            new Heading("Currency", Look.CODE),
                            new Heading("Period start", Look.DATE),
                            new Heading("Period end", Look.DATE),
                            new Heading("Qualifier", Look.TEXT),
                            new Heading("Source", Look.TEXT),
                            new Heading("Source date", Look.CODE),
                            new Heading("Confidence", Look.TEXT),
                            new Heading("Printed amount", Look.YEN),
                            new Heading("Printed currency", Look.CODE),
                            new Heading("Notes", Look.LONG))
                    .row(
                            "OPEX-2024",
                            "other",
                            "Operation of the fleet over its life, not broken down by the source",
                            FLEET,
                            944_000_000,
                            "USD",
                            START,
                            END,
                            "estimated",
                            ARTICLE,
                            ARTICLE_DATE,
                            "low",
                            150_000_000_000L,
                            "JPY",
                            "The period is assumed")
                    .total("Total", null, null, null, 944_000_000, "USD");
            return ReproducibleFile.write(workbook, "Operating expenses", folder.resolve("operating-expenses.xlsx"));
        }
    }

    private static Path payroll(Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new SampleSheet(workbook, "人件費", "Yu Gothic")
                    .title("人件費")
                    .note("出典：36Kr Japan（2025年2月）。従業員150人ほど、年収＝月給×14か月分（インターンを除く）。")
                    .note("仮定：職種ごとに75人、期間は設備と同じ48か月。月給は募集要項の中央値、下限・上限は募集要項の範囲。")
                    .header(
                            new Heading("ポジション番号", Look.TEXT),
                            new Heading("職種", Look.LONG),
                            new Heading("人数", Look.COUNT),
                            new Heading("月給下限", Look.COUNT),
                            new Heading("月給", Look.COUNT),
                            new Heading("月給上限", Look.COUNT),
                            new Heading("通貨", Look.CODE),
                            new Heading("年間支給月数", Look.COUNT),
                            new Heading("期間開始", Look.DATE),
                            new Heading("期間終了", Look.DATE),
                            new Heading("限定", Look.CODE),
                            new Heading("出典", Look.TEXT),
                            new Heading("出典日", Look.CODE),
                            new Heading("信頼度", Look.CODE),
                            new Heading("備考", Look.LONG))
                    .row(
                            "POS-001",
                            "コアシステムエンジニア",
                            75,
                            50_000,
                            65_000,
                            80_000,
                            "CNY",
                            14,
                            START,
                            END,
                            "仮定",
                            ARTICLE,
                            ARTICLE_DATE,
                            "低",
                            "募集要項の月給5万〜8万元")
                    .row(
                            "POS-002",
                            "深層学習研究者",
                            75,
                            60_000,
                            75_000,
                            90_000,
                            "CNY",
                            14,
                            START,
                            END,
                            "仮定",
                            ARTICLE,
                            ARTICLE_DATE,
                            "低",
                            "募集要項の月給6万〜9万元")
                    .total("合計", null, 150);
            return ReproducibleFile.write(workbook, "人件費", folder.resolve("payroll.xlsx"));
        }
    }

    private static Path claimsAndRates(Path folder) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SampleSheet claims = new SampleSheet(workbook, "Headline claims", "Arial")
                    .title("Headline claims")
                    .note(
                            "The first line is the figure as printed; the lines below it are the claim's own arithmetic, GPU-hours × rate, by stage.")
                    .note(
                            "The paper's hours are its own record; the rental price of 2 USD an hour is the paper's assumption.")
                    .header(
                            new Heading("Claim ID", Look.TEXT),
                            new Heading("Claim", Look.TEXT),
                            new Heading("Stage", Look.TEXT),
                            new Heading("Amount", Look.COUNT),
                            new Heading("Currency", Look.CODE),
                            new Heading("GPU model", Look.CODE),
                            new Heading("GPU-hours", Look.COUNT),
                            new Heading("Rate per GPU-hour", Look.RATE),
                            new Heading("Date", Look.DATE),
                            new Heading("Scope", Look.LONG),
                            new Heading("Excludes", Look.LONG),
                            new Heading("Qualifier", Look.CODE),
                            new Heading("Source", Look.TEXT),
                            new Heading("Source date", Look.CODE),
                            new Heading("Printed amount", Look.MONEY),
                            new Heading("Printed currency", Look.CODE),
                            new Heading("Notes", Look.TEXT))
                    .row(
                            "V3-TRAINING",
                            "DeepSeek-V3 training cost",
                            null,
                            6_000_000,
                            "USD",
                            null,
                            null,
                            null,
                            CLAIMED,
                            "One training run of DeepSeek-V3, as rented GPU time",
                            "Earlier research and ablations, the purchase and operation of the fleet, staff",
                            "at most",
                            ARTICLE,
                            ARTICLE_DATE,
                            900_000_000,
                            "JPY",
                            "600万ドル以下");
            stage(claims, "Pre-training", 2_664_000);
            stage(claims, "Context extension", 119_000);
            stage(claims, "Post-training", 5_000);
            new SampleSheet(workbook, "Exchange rates", "Arial")
                    .title("Exchange rates")
                    .note("The rates the article prints (約153円, 約21円), assumed to apply from the start of service on.")
                    .header(
                            new Heading("From", Look.CODE),
                            new Heading("To", Look.CODE),
                            new Heading("Rate", Look.RATE),
                            new Heading("Date", Look.DATE),
                            new Heading("Kind", Look.CODE),
                            new Heading("Qualifier", Look.CODE),
                            new Heading("Source", Look.TEXT),
                            new Heading("Source date", Look.CODE),
                            new Heading("Notes", Look.LONG))
                    .row(
                            "USD",
                            "JPY",
                            153,
                            START,
                            "spot",
                            "about",
                            ARTICLE,
                            ARTICLE_DATE,
                            "The date is assumed: the printed rate applies from the start of service")
                    .row(
                            "CNY",
                            "JPY",
                            21,
                            START,
                            "spot",
                            "about",
                            ARTICLE,
                            ARTICLE_DATE,
                            "The date is assumed: the printed rate applies from the start of service");
            return ReproducibleFile.write(
                    workbook, "Headline claims and exchange rates", folder.resolve("claims-and-rates.xlsx"));
        }
    }

    private static void stage(SampleSheet claims, String stage, int hours) {
        int row = claims.nextRow();
        claims.row(
                "V3-TRAINING",
                "DeepSeek-V3 training cost",
                stage,
                new Formula("G" + row + "*H" + row, hours * 2d),
                "USD",
                "H800",
                hours,
                2,
                CLAIMED,
                "Rented GPU time of the final run",
                "Earlier research and ablations",
                "assumed",
                PAPER,
                "2024-12-27",
                null,
                null,
                "Hours as recorded, price assumed");
    }
}
