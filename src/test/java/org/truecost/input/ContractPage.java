package org.truecost.input;

import java.util.List;
import java.util.stream.Collectors;
import org.truecost.Languages;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.ExchangeRateSheet;
import org.truecost.input.sheet.GpuPurchaseSheet;
import org.truecost.input.sheet.HeadlineClaimSheet;
import org.truecost.input.sheet.OperatingExpenseSheet;
import org.truecost.input.sheet.PayrollSheet;
import org.truecost.input.sheet.ServerCapexSheet;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.problem.Message;

/** The page for the people who fill in workbooks, made from the declarations the reader checks by. */
final class ContractPage {

    private static final String INTRODUCTION = """
            # What a workbook may contain

            Drop workbooks into this folder: `.xlsx`, `.xlsm`, `.xlsb`, `.xls`, `.ods`, XML Spreadsheet 2003, web pages named `.xls`, `.csv` or
            `.tsv`. The ones here are the sample: six sheets in five workbooks.
            This page says what each sheet may contain; `templates DIR` on the command line writes empty workbooks to fill in.

            *This page is generated from the reader's own declarations, and a test keeps the two equal. To regenerate it:*
            `mvn test -Dtest=ContractPageTest -Dtruecost.regenerate=true`

            ## How sheets are read

            - **A sheet is known by its header row**, not by its name or the file's. Titles and notes may be above the
              header row (it is looked for in the first 50 rows that are not empty), and columns may be in any order.
            - **A text table** (`.csv`, `.tsv`) is a workbook of one sheet, named after its file; each record is a row. It is in UTF-8,
              in UTF-16 with a byte order mark, or in an encoding that a mapping states. Its columns are separated by commas, semicolons or tabs, or
              by what its first line declares (`sep=;`). Of a macro-enabled workbook the cells are read and no macro is run.
            - **Headers** are accepted in English and Japanese, whatever their case, width, spaces and punctuation, and in both at
              once (`Amount / 金額`). A header with a unit of its own, such as `Amount (thousands)`, is *not* taken for the column.
              No column may occur twice. Columns with other headers do not count,
              but are checked: totals, sums, units.
            - **One workbook may hold several sheets** and kinds. A sheet that is of none of these kinds is named in the result; its tables do not
              count, but are still checked.
            - **A workbook a month** (`opex 2025-01.xlsx`, `opex 2025-02.xlsx`) either repeats every line of the month before, or adds only lines with new
              numbers or new periods. The first replaces the month before, the second counts as well. Where some lines are repeated and others are
              not, that is an error until the command `series` says once what the workbooks are: a full register, from which absent lines leave,
              or additions, which all count.
            - **One row is one line.** Empty rows are skipped. A row with a mistake is left out, with all its problems listed; the rest is read.
            - **A row is a total** where a text left of its figures says so (Total, Totals, Sum, `Total (USD)`, `power Total`, `Total for power`, 合計,
              小計, 総計, 集計, `電力 集計` and similar) **and** it lacks an ID of its own and at least half of the other required values. It is not a
              cost, but is compared with the rows above it. A row that lacks nothing is a line, whatever it is called.
            - **A repeated header row**, as on each printed page, is skipped. **Another table below** is read by its own header row if that
              is of a known kind; otherwise it is not read, and the result says where it begins.
            - **A row of words alone**, such as a remark or a legend, is no line. The result names it, as a line whose figures were
              forgotten looks the same. Right below a line it may have no words in the place of figures; below an empty row it may.
            - **Sheets are checked as an auditor would**, warnings only: total columns and total rows against their parts (the omitted column or row
              is named), sums that omit adjacent cells, averages and prices added up, costs of ownership that are the purchase alone,
              units that contradict their figures, and hidden or merged cells among the data. Hidden rows and sheets count like any other.
              A total excludes superseded rows. The checks know GPU models of NVIDIA by generation (H100, H800, H20, H200 and GH200
              are Hopper; A100 and A800 Ampere; B100, B200 and GB200 Blackwell; L40 and L4 Ada; V100 Volta); other models are not checked.
            - **An estimate** (見積計上) counts until a bill on the same kind of sheet, in whatever workbook, names it under “Replaces estimate”. From
              then on the bill counts instead, and the estimate's own workbook stays as it is.
            - **A credit** (値引, 返品) is a row of its own that names its purchase under “Credit for”, on the same kind of sheet, in whatever workbook. Its
              amount is zero or below and its purchase date is its day. Before the purchase is in service it lowers the amount; later, what is
              still to be depreciated, from that day on. A quantity below zero means GPUs that go back on that day: they leave the fleet, and
              what they were still worth, less the credit, is a loss of the month. A row below zero that names no purchase is an error.
            - **Numbers** are best typed as numbers. As text, `1,234.50`, `¥1,000`, `￥１，０００`, `(1,200)` and `△500` are understood, and a
              note says how they were read; `1.234,56`, `1,23,456`, `約100`, `TBD`, `1/2` and a percentage where an amount belongs are not.
              A number cell counts with the 15 digits that a spreadsheet shows of it. Its number format is part of its meaning: a date, a time or a
              percentage in a column of amounts or counts is a problem (a ratio may be a percentage), and so is a format that omits
              zeros (`#,##0,`), unless the header declares the same unit: then the value the cell holds is the amount.
            - **Money** is in the row's currency and has no more decimals than the currency (JPY none). A sign such as `$` that cannot
              mean the row's currency is a problem.
            - **Money is in whole units** unless its header declares another unit in Japanese: `金額（万円）`, `金額（億円）`, `金額（百万円）`, `金額（千円）`, or
              without the 円. A cell may repeat its header's unit (`780億円` under `金額（億円）`); anywhere else `780億` is a problem.
              So is a unit that is stated above the table only (`（単位：百万円）`, `in USD millions`): the sheet is not read until its headers say it.
            - **Dates** are date cells, or text with the year first: `2024-04-01`, `2024/4/1`, `2024年4月1日`, or the year of an era within
              that era: `令和6年4月1日`, `R6.4.1`. `04/05/2024` can be read in two ways and is refused. A time of day does not count and is
              reported; with a time zone (`2024-03-31T15:00:00Z`) there are two readings. Dates run from 1990 to 2199.
            - **Formulas** count with the value last calculated and saved; they are not recalculated here. Error values such as `#REF!` are problems, and so is
              a formula that was never calculated: no value, the `0.0` of POI's streaming writer (5.5.1), or a `0` in a workbook that asks to be calculated when opened.
            - **Pay is confidential.** A problem on a payroll sheet says where it is and quotes nothing that is written there.
            """;

    private ContractPage() {}

    static String text() {
        return INTRODUCTION
                + SheetFormat.ALL.stream().map(ContractPage::section).collect(Collectors.joining());
    }

    private static String section(SheetFormat format) {
        Message kind = format.kind().words();
        return "\n## " + kind.in(Languages.ENGLISH) + " / " + kind.in(Languages.JAPANESE) + "\n\n" + rules(format)
                + "| Column | 列 | Required | Accepted | Meaning | Also accepted as header | Sample row |\n"
                + "|---|---|---|---|---|---|---|\n"
                + format.columns().stream().map(ContractPage::line).collect(Collectors.joining());
    }

    private static String rules(SheetFormat format) {
        List<String> rules = switch (format) {
            case GpuPurchaseSheet s ->
                List.of(
                        "One purchase per row.",
                        "Where unit price and amount are both given, quantity × unit price must equal the amount to within half of the currency's smallest unit.",
                        "Low ≤ amount ≤ high, and 0 ≤ residual value ≤ low.",
                        "A credit names the purchase and its GPU model, its quantity 0 where no GPUs go back; it leaves allocation, bounds, residual value and asset empty.");
            case ServerCapexSheet s ->
                List.of(
                        "One asset per row.",
                        "Where GPU count and unit cost are both given, their product must equal the amount.",
                        "Low ≤ amount ≤ high, and 0 ≤ residual value ≤ low.",
                        "A credit names the asset; it leaves first day, life, allocation, bounds and residual value empty. Only an asset with a GPU count can have GPUs go back.");
            case OperatingExpenseSheet s ->
                List.of("One expense per row, for the whole of its period.", "Low ≤ amount ≤ high.");
            case PayrollSheet s ->
                List.of(
                        "One group of positions with the same pay per row, or what a group was paid for a period: a pay run, a bonus.",
                        "Monthly pay and months paid, or the amount of the period. It may be finer than its currency, as planned pay is.",
                        "Where employment has no end, the period end says so: open, present, 在籍中 or another such word, or 9999-12-31. An empty cell does not. Such pay is counted to the end of the month that is reported; an amount of a period has an end.",
                        "Headcount, or full-time equivalents, or both: then pay is multiplied by the equivalents, and the headcount says how many people it is of.",
                        "Monthly pay low ≤ monthly pay ≤ monthly pay high.",
                        "Up to three employer charges, each a rate with a cap on its monthly base and a cap on its bonus base.",
                        "On an amount of a period a monthly cap counts for each month of the period and each of the people; a bonus cap says that the amount is a bonus.",
                        "A rate is a warning where no charge of the row has a monthly cap; a cap without its rate is an error.",
                        "A total row is compared by its headcount only.");
            case HeadlineClaimSheet s ->
                List.of(
                        "One line for the whole as printed, or one per stage (GPU-hours × rate); the stages' sum is the claim's own arithmetic.",
                        "A line needs an amount, or GPU-hours and their rate. Where a stage gives all three, they must agree.");
            case ExchangeRateSheet s ->
                List.of(
                        "One rate per row: how many units of To one unit of From is worth.",
                        "A missing rate is an error where it is needed; it is never assumed to be 1.");
        };
        return rules.stream().map(rule -> "- " + rule + "\n").collect(Collectors.joining()) + "\n";
    }

    private static String line(ColumnForm column) {
        Message header = column.column().words();
        return "| " + header.in(Languages.ENGLISH) + " | " + header.in(Languages.JAPANESE) + " | " + need(column)
                + " | "
                + accepted(column) + " | " + column.says().in(Languages.ENGLISH) + " | "
                + String.join(", ", column.aliases())
                + " | "
                + column.sample().in(Languages.ENGLISH) + " |\n";
    }

    private static String need(ColumnForm column) {
        String need = column.necessity().in(Languages.ENGLISH);
        return need.isEmpty() ? "" : "**" + need + "**";
    }

    private static String accepted(ColumnForm column) {
        if (column.choices().isEmpty()) {
            return column.form().accepted().in(Languages.ENGLISH);
        }
        return column.choices().stream()
                .map(word -> word.in(Languages.ENGLISH) + " / " + word.in(Languages.JAPANESE))
                .collect(Collectors.joining(", "));
    }
}
