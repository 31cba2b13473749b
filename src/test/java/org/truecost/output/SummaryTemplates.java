package org.truecost.output;

import static org.truecost.output.TemplateLooks.Form.*;
import static org.truecost.output.TemplateLooks.Weight.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.truecost.input.ReproducibleFile;
import org.truecost.ledger.Language;
import org.truecost.ledger.Severity;
import org.truecost.ledger.Words;
import org.truecost.output.TemplateLooks.Form;
import org.truecost.output.TemplateLooks.Weight;

/** Makes the summary templates that ship in {@code output-templates}; from then on a user's changes are theirs. */
final class SummaryTemplates {

    private static final Path LOGO = Path.of("output-templates/logo.png");
    private static final List<String> GROUPS = List.of("0B4F7D", "E69F00", "56B4E9");
    private static final String RISE = "5B9BC8";
    private static final String FALL = "8B959E";

    private final Language language;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final TemplateLooks looks;

    private SummaryTemplates(Language language) {
        this.language = language;
        this.looks = new TemplateLooks(workbook, language);
    }

    /** Writes a template each language into a folder. */
    static List<Path> write(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (Language language : Language.values()) {
            Path file = folder.resolve("summary." + language.code() + ".xlsx");
            new SummaryTemplates(language).fill(file);
            written.add(file);
        }
        return written;
    }

    private void fill(Path file) throws IOException {
        try (workbook) {
            cover();
            comparison();
            ladder();
            bridge();
            months();
            categories();
            sensitivity();
            lines();
            linesApart();
            problems();
            assumptions();
            monthlyRates();
            reconciliation();
            audit();
            contents();
            opaque();
            ReproducibleFile.write(workbook, say("TrueCost summary", "TrueCost 集計表"), file);
        }
    }

    private String say(String english, String japanese) {
        return new Words(english, japanese).in(language);
    }

    private String[] say(String... pairs) {
        String[] said = new String[pairs.length / 2];
        for (int index = 0; index < said.length; index++) {
            said[index] = say(pairs[2 * index], pairs[2 * index + 1]);
        }
        return said;
    }

    private TemplateSheet sheet(String english, String japanese, int first, int... widths) {
        return new TemplateSheet(workbook.createSheet(say(english, japanese)), looks, first, widths);
    }

    private static Form[] forms(Form first, int count, Form then) {
        Form[] forms = new Form[count + 1];
        Arrays.fill(forms, then);
        forms[0] = first;
        return forms;
    }

    private void cover() throws IOException {
        TemplateSheet sheet = sheet("Cover", "表紙", 1, 46, 46, 26);
        sheet.row(44, NOTE, TEXT, "");
        sheet.row(70, Weight.TITLE, WRAPPED, "").merged(0, 2).named(Place.FINDING);
        sheet.row(20, SUBTITLE, TEXT, "").named(Place.SUBTITLE);
        sheet.down(1);
        sheet.row(
                24,
                CARD,
                TEXT,
                say("Headline", "公称コスト", "True cost, whole life", "真のコスト（全期間）", "True cost ÷ headline", "真のコスト÷公称コスト"));
        sheet.look(0, CARD_HEADLINE, TEXT);
        sheet.pattern(42, CARD_FIGURE, AMOUNT, AMOUNT, TIMES);
        sheet.named(Place.HEADLINE, 0).named(Place.TRUE_COST, 1).named(Place.TIMES, 2);
        sheet.row(
                18,
                CARD_NOTE,
                TEXT,
                say(
                        "as the claim prints it",
                        "主張の記載どおり",
                        "fleet, operation and people, base case",
                        "設備・運用・人件費、中位",
                        "",
                        ""));
        sheet.section(say("In this workbook", "このブックの内容"));
        sheet.down(13);
        sheet.section(say("How to read it", "読み方"));
        sheet.pattern(17, Weight.PLAIN, TEXT).look(0, NOTE, TEXT).named(Place.RESERVATIONS);
        sheet.sheet().getPrintSetup().setFitHeight((short) 1);
        logo(sheet.sheet());
    }

    private void logo(XSSFSheet sheet) throws IOException {
        int picture = workbook.addPicture(Files.readAllBytes(LOGO), Workbook.PICTURE_TYPE_PNG);
        XSSFPicture drawn = sheet.createDrawingPatriarch()
                .createPicture(sheet.getDrawingPatriarch().createAnchor(0, 50_000, 0, 0, 1, 0, 2, 1), picture);
        double scale = 36.0 / drawn.getImageDimension().height;
        drawn.resize(1.0);
        drawn.resize(scale * 4 / 3);
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(say("Logo", "ロゴ"));
    }

    /** Each sheet with what it shows; the cover is made before the others are there. */
    private void contents() {
        XSSFSheet cover = workbook.getSheetAt(0);
        int row = 9;
        String[] said = say(
                "headline and true cost side by side, the same things said of both",
                "公称コストと真のコストを並べて同じ項目で比較",
                "what each scope costs and leaves out",
                "範囲ごとのコストと含まないもの",
                "from the headline to the lifetime cost, step by step",
                "公称コストから全期間のコストまでの各段階",
                "accrual and cash, month by month",
                "月ごとの発生額と支払額",
                "low, base and high by category",
                "費目ごとの下限・中位・上限",
                "useful life, utilisation, allocation, exchange",
                "耐用月数・稼働率・配賦率・為替",
                "every line added, with its source cell and its workings",
                "加算した全明細、出典のセルと計算欄",
                "lines contained in others, replaced or without a price",
                "内数・差替済み・価格なしの明細",
                "what the checks found, and how to mend it",
                "検査で見つかった問題と対処",
                "what may be changed: every figure follows",
                "変更できる前提。すべての数値が追随します",
                "the rate of every month that amounts are converted at",
                "換算に使う各月のレート",
                "each stated total beside ours",
                "記載された合計と計算した合計",
                "the run, file hashes and sources",
                "実行、ファイルのハッシュ、出典");
        for (int index = 1; index < workbook.getNumberOfSheets(); index++) {
            XSSFSheet sheet = workbook.getSheetAt(index);
            var line = cover.createRow(row++);
            line.setHeightInPoints(16);
            var name = line.createCell(1);
            name.setCellValue(sheet.getSheetName());
            name.setCellStyle(looks.of(LINK, TEXT));
            XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + sheet.getSheetName() + "'!A1");
            name.setHyperlink(link);
            var what = line.createCell(2);
            what.setCellValue(said[index - 1]);
            what.setCellStyle(looks.of(NOTE, TEXT));
        }
    }

    private void comparison() {
        TemplateSheet sheet = sheet("Comparison", "比較", 1, 22, 66, 66);
        sheet.title(
                say("Headline and true cost", "公称コストと真のコスト"),
                say(
                        "The same things said of both; neither contradicts the other once its scope is read with it. Amounts in {currency}.",
                        "両者について同じ項目を示します。範囲と合わせて読めば両者は矛盾しません。金額の通貨：{currency}"));
        sheet.row(26, CARD, TEXT, say("", "", "Headline", "公称コスト", "True cost", "真のコスト"));
        sheet.look(0, NOTE, TEXT).look(1, CARD_HEADLINE, TEXT).freezeRows();
        sheet.pattern(42, CARD_FIGURE, TEXT, AMOUNT, AMOUNT).look(0, NOTE, WRAPPED);
        for (float height : new float[] {20, 20}) {
            sheet.pattern(height, CARD_NOTE, WRAPPED, AMOUNT, AMOUNT).look(0, NOTE, WRAPPED);
        }
        for (float height : new float[] {34, 20, 20, 34, 48}) {
            sheet.pattern(height, Weight.PLAIN, WRAPPED, WRAPPED, WRAPPED).look(0, NOTE, WRAPPED);
        }
        sheet.named(Place.COMPARISON);
        sheet.section(say("What it has cost so far", "これまでのコスト"));
        sheet.headings(22, 2, 2, say("Period", "期間", "Basis", "基準", "Base", "中位"));
        for (int index = 0; index < 4; index++) {
            sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, AMOUNT);
        }
        sheet.named(Place.SO_FAR);
    }

    private void ladder() {
        TemplateSheet sheet = sheet("Ladder", "範囲の段階", 1, 48, 52, 21, 21, 21, 14);
        sheet.title(
                say("Each scope has its cost; none is the one “true cost”", "範囲ごとにコストがあり、唯一の「真のコスト」はありません"),
                say(
                        "A total says what it includes, or it says nothing. Amounts in {currency}.",
                        "何を含むかを言わない合計は、何も言っていません。金額の通貨：{currency}"));
        sheet.headings(
                24,
                2,
                5,
                say(
                        "Scope",
                        "範囲",
                        "Leaves out",
                        "含まないもの",
                        "Low",
                        "下限",
                        "Base",
                        "中位",
                        "High",
                        "上限",
                        "× headline",
                        "公称比"));
        sheet.freeze(1);
        for (Weight weight : List.of(STRONG, Weight.PLAIN, Weight.PLAIN, Weight.PLAIN, STRONG)) {
            sheet.pattern(34, weight, WRAPPED, WRAPPED, AMOUNT, AMOUNT, AMOUNT, TIMES);
            sheet.look(1, Weight.PLAIN, WRAPPED);
        }
        sheet.named(Place.LADDER);
        sheet.section(say("What the ladder reckons with", "計算の基礎"));
        for (int index = 0; index < 6; index++) {
            sheet.pattern(18, Weight.PLAIN, TEXT, EXACT, TEXT, TEXT, TEXT, TEXT).look(2, FAINT, TEXT);
        }
        sheet.named(Place.GROUNDS);
    }

    private void bridge() {
        TemplateSheet sheet = sheet("Bridge", "差異分析", 1, 42, 46, 19, 20, 19, 20, 19, 20);
        sheet.title(
                say("From the headline to the lifetime cost", "公称コストから全期間のコストまで"),
                say(
                        "Each step changes one thing only; what they leave unreconciled must be zero. Amounts in {currency}.",
                        "各段階は一つのことだけを変えます。未調整額はゼロでなければなりません。金額の通貨：{currency}"));
        sheet.row(18, BAND, TEXT, say("", "", "", "", "Base", "中位", "", "", "Low", "下限", "", "", "High", "上限", "", ""));
        sheet.look(0, NOTE, TEXT).look(1, NOTE, TEXT).merged(2, 3).merged(4, 5).merged(6, 7);
        String change = say("Change", "増減");
        String running = say("Running total", "累計");
        sheet.headings(
                24,
                2,
                7,
                say("Step", "段階"),
                say("How it is reckoned", "計算方法"),
                change,
                running,
                change,
                running,
                change,
                running);
        sheet.freeze(1);
        for (Weight weight :
                List.of(STRONG, Weight.PLAIN, Weight.PLAIN, Weight.PLAIN, Weight.PLAIN, Weight.PLAIN, TOTAL)) {
            sheet.pattern(20, weight, forms(TEXT, 7, EXACT)).look(1, weight == STRONG ? Weight.PLAIN : weight, TEXT);
        }
        sheet.named(Place.BRIDGE);
        int top = sheet.rows() + 1;
        sheet.down(24);
        String[] parts = say("", "", "Floats from", "起点", "Stands at", "水準", "Rises by", "増加", "Falls by", "減少");
        int near = waterfall(sheet, parts, say("Left chart, in millions", "左のグラフ（百万）"), 4);
        sheet.named(Place.BRIDGE_NEAR);
        int far = waterfall(sheet, parts, say("Right chart, in millions", "右のグラフ（百万）"), 5);
        sheet.named(Place.BRIDGE_FAR);
        chart(
                sheet,
                near,
                4,
                say("1. From the headline to the same hours, owned (millions)", "1. 公称コストから同じ時間の保有コストまで（百万）"),
                1,
                top,
                3);
        chart(
                sheet,
                far,
                5,
                say("2. From there to the lifetime cost (millions, a scale of its own)", "2. そこから全期間のコストまで（百万、目盛は別）"),
                3,
                top,
                9);
        printed(sheet, "$B$1:$I$" + (top + 23));
    }

    private static int waterfall(TemplateSheet sheet, String[] parts, String title, int rows) {
        sheet.down(1);
        parts[0] = title;
        sheet.row(18, BAND, RIGHT, parts).look(0, NOTE, TEXT);
        int first = sheet.rows();
        for (int index = 0; index < rows; index++) {
            sheet.pattern(28, FAINT, forms(WRAPPED, 4, MILLIONS));
        }
        return first;
    }

    private void chart(TemplateSheet sheet, int first, int rows, String title, int column, int top, int endColumn) {
        String[] names = say("Floats from", "起点", "Stands at", "水準", "Rises by", "増加", "Falls by", "減少");
        String[] colours = {null, TemplateLooks.ACCENT, RISE, FALL};
        List<TemplateChart.Series> series = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            series.add(new TemplateChart.Series(
                    names[index], new CellRangeAddress(first, first + rows - 1, 2 + index, 2 + index), colours[index]));
        }
        new TemplateChart(
                        title,
                        say(
                                "Waterfall on a linear axis from zero; its figures stand in the cells below.",
                                "ゼロから始まる等間隔目盛の滝グラフ。数値は下のセルにあります。"),
                        new CellRangeAddress(first, first + rows - 1, 1, 1),
                        series,
                        false,
                        false)
                .draw(sheet.sheet(), column, top, endColumn, top + 22);
    }

    private void months() {
        TemplateSheet sheet =
                sheet("Months", "月次", 1, 11, 22, 21, 21, 22, 22, 22, 22, 31, 3, 15, 15, 15, 15, 15, 15, 15, 15);
        sheet.title(
                say("Month by month", "月ごとのコスト"),
                say(
                        "Accrual: spread evenly over the days a cost serves. Cash: when it is paid. The two are never added. Amounts in {currency}.",
                        "発生主義：使用する日数に均等に配分。現金主義：支払い時。両者は合算しません。金額の通貨：{currency}"));
        sheet.row(
                18,
                NOTE,
                TEXT,
                say(
                        "Whole life by category − by month; a longer life shows here what lies beyond the last month",
                        "全期間：費目別－月別（耐用月数を延ばすと、最終月より後の分がここに現れます）"));
        sheet.look(8, Weight.PLAIN, EXACT).named(Place.MONTHS_OPEN, 8);
        sheet.row(
                18,
                BAND,
                TEXT,
                say(
                        "",
                        "",
                        "Accrual basis",
                        "発生主義",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Cash basis",
                        "現金主義",
                        "",
                        "",
                        "",
                        ""));
        sheet.look(0, NOTE, TEXT).look(8, NOTE, TEXT).merged(1, 5).merged(6, 7);
        sheet.headings(
                34,
                1,
                8,
                say(
                        "Month",
                        "月",
                        "Depreciation",
                        "減価償却",
                        "Operations",
                        "運用",
                        "People",
                        "人件費",
                        "Total",
                        "合計",
                        "Accrued so far",
                        "発生額累計",
                        "Paid",
                        "支払額",
                        "Paid so far",
                        "支払額累計",
                        "of which small groups (values)",
                        "うち小規模グループ（値）"));
        sheet.freeze(1);
        sheet.pattern(22, TOTAL, forms(TEXT, 8, AMOUNT)).named(Place.MONTHS_TOTAL);
        sheet.pattern(16, Weight.PLAIN, forms(MONTH, 8, AMOUNT))
                .look(8, FAINT, AMOUNT)
                .named(Place.MONTHS);
        int row = sheet.rows() - 1;
        String[] groups = say("Depreciation", "減価償却", "Operations", "運用", "People", "人件費");
        List<TemplateChart.Series> accrual = new ArrayList<>();
        for (int index = 0; index < groups.length; index++) {
            accrual.add(new TemplateChart.Series(
                    groups[index], new CellRangeAddress(row, row, 2 + index, 2 + index), GROUPS.get(index)));
        }
        CellRangeAddress names = new CellRangeAddress(row, row, 1, 1);
        new TemplateChart(
                        say("Accrual by month", "月別の発生額"),
                        say("Stacked columns of depreciation, operations and people.", "減価償却・運用・人件費の積み上げ縦棒。"),
                        names,
                        accrual,
                        true,
                        true)
                .draw(sheet.sheet(), 11, 4, 19, 18);
        new TemplateChart(
                        say("Cash paid by month (a scale of its own)", "月別の支払額（目盛は別）"),
                        say("Columns of what is paid each month.", "月ごとの支払額の縦棒。"),
                        names,
                        List.of(new TemplateChart.Series(
                                say("Paid", "支払額"), new CellRangeAddress(row, row, 7, 7), TemplateLooks.ACCENT)),
                        false,
                        true)
                .draw(sheet.sheet(), 11, 19, 19, 32);
        printed(sheet, "$B:$J,%1$s!$L$4:$S$33");
    }

    /** A print area of whole columns grows with the rows. */
    private void printed(TemplateSheet sheet, String cells) {
        String name = "'" + sheet.sheet().getSheetName() + "'";
        var area = workbook.createName();
        area.setSheetIndex(workbook.getSheetIndex(sheet.sheet()));
        area.setNameName("_xlnm.Print_Area");
        area.setRefersToFormula(name + "!" + cells.formatted(name));
    }

    private void categories() {
        TemplateSheet sheet = sheet("Categories", "費目", 1, 34, 18, 18, 18, 21, 21, 21, 22, 22, 22, 11);
        sheet.title(
                say("What it is made of", "コストの内訳"),
                say(
                        "Low, base and high add up line by line: they are bounds, not percentiles. Amounts in {currency}.",
                        "下限・中位・上限は明細ごとに加算した限界値で、百分位ではありません。金額の通貨：{currency}"));
        sheet.row(
                18,
                BAND,
                TEXT,
                say(
                        "",
                        "",
                        "Reporting month",
                        "当月",
                        "",
                        "",
                        "",
                        "",
                        "To date",
                        "累計",
                        "",
                        "",
                        "",
                        "",
                        "Whole life",
                        "全期間",
                        "",
                        "",
                        "",
                        ""));
        sheet.look(0, NOTE, TEXT).merged(1, 3).merged(4, 6).merged(7, 9);
        String[] bounds = say("Low", "下限", "Base", "中位", "High", "上限");
        List<String> headings = new ArrayList<>(List.of(say("Category", "費目")));
        for (int span = 0; span < 3; span++) {
            Collections.addAll(headings, bounds);
        }
        headings.add(say("Share", "割合"));
        sheet.headings(22, 1, 10, headings.toArray(String[]::new)).freeze(1);
        for (Weight weight : List.of(
                Weight.PLAIN,
                Weight.PLAIN,
                SUBTOTAL,
                Weight.PLAIN,
                Weight.PLAIN,
                Weight.PLAIN,
                Weight.PLAIN,
                Weight.PLAIN,
                Weight.PLAIN,
                SUBTOTAL,
                Weight.PLAIN,
                SUBTOTAL,
                TOTAL)) {
            sheet.pattern(weight == Weight.PLAIN ? 18 : 20, weight, forms(TEXT, 10, AMOUNT))
                    .look(10, weight, SHARE);
        }
        sheet.named(Place.CATEGORIES);
        sheet.section(say("Beside the total", "合計の外"));
        sheet.headings(
                22,
                1,
                3,
                say(
                        "Shown, not added",
                        "表示のみ・加算せず",
                        "Life, low",
                        "全期間・下限",
                        "Life, base",
                        "全期間・中位",
                        "Life, high",
                        "全期間・上限"));
        for (int index = 0; index < 4; index++) {
            sheet.pattern(18, Weight.PLAIN, forms(TEXT, 3, AMOUNT));
        }
        sheet.named(Place.APART);
    }

    private void sensitivity() {
        TemplateSheet sheet = sheet("Sensitivity", "感応度", 1, 46, 14, 21, 21, 22, 16, 14);
        sheet.title(
                say("How the result moves with its assumptions", "前提を変えると結果はどう動くか"),
                say(
                        "One assumption at a time, all else as stated: values of the run. The first row follows what you change on the sheet of assumptions. Amounts in {currency}.",
                        "前提を一つずつ変え、他は記載のとおりとした実行時の値です。最初の行は「前提」シートの変更に追随します。金額の通貨：{currency}"));
        sheet.headings(
                24,
                1,
                6,
                say(
                        "Assumption",
                        "前提",
                        "Value",
                        "値",
                        "Reporting month",
                        "当月",
                        "To date",
                        "累計",
                        "Whole life",
                        "全期間",
                        "Per GPU-hour",
                        "GPU時間単価",
                        "× headline",
                        "公称比"));
        sheet.freeze(1);
        sheet.pattern(18, Weight.PLAIN, TEXT, COUNT, AMOUNT, AMOUNT, AMOUNT, UNIT, TIMES);
        sheet.pattern(22, SUBTOTAL, TEXT, COUNT, AMOUNT, AMOUNT, AMOUNT, UNIT, TIMES);
        sheet.named(Place.SENSITIVITY);
    }

    private void lines() {
        TemplateSheet sheet = sheet("Cost lines", "コスト明細", 0, LINE_WIDTHS);
        sheet.row(32, Weight.TITLE, TEXT, say("", "", "Every line that is added", "加算した全明細"));
        sheet.row(18, SUBTITLE, TEXT, "", "").named(Place.LINES_NOTE, 1);
        lineTable(sheet);
        sheet.named(Place.LINES);
    }

    private void linesApart() {
        TemplateSheet sheet = sheet("Lines apart", "加算しない明細", 0, LINE_WIDTHS);
        sheet.row(32, Weight.TITLE, TEXT, say("", "", "Lines that are shown and not added", "表示のみで加算しない明細"));
        sheet.row(
                18,
                SUBTITLE,
                TEXT,
                say(
                        "",
                        "",
                        "Part of another line’s amount, replaced by another figure, or without a price. Amounts in {currency}.",
                        "他の行の内数、差替済み、または価格のない行です。金額の通貨：{currency}"));
        lineTable(sheet);
        sheet.named(Place.LINES_APART);
    }

    private static final int[] LINE_WIDTHS = {
        14, 18, 15, 15, 38, 18, 11, 13, 17, 17, 17, 17, 17, 17, 18, 18, 18, 34, 24, 22, 9, 10, 18, 18, 18, 14, 11, 11,
        12, 11, 12, 11, 13, 13, 13, 10, 12, 17, 16, 16, 13, 17, 18
    };

    private void lineTable(TemplateSheet sheet) {
        String[] bands = new String[LineColumn.values().length];
        Arrays.fill(bands, "");
        bands[8] = say("Reporting month", "当月");
        bands[11] = say("To date", "累計");
        bands[14] = say("Whole life", "全期間");
        bands[17] = say("Where it comes from", "出典");
        bands[21] = say("Workings: what is stated", "計算欄：記載内容");
        bands[31] = say("Workings: what follows", "計算欄：計算結果");
        sheet.row(18, BAND, TEXT, bands);
        sheet.merged(8, 10)
                .merged(11, 13)
                .merged(14, 16)
                .merged(17, 20)
                .merged(21, 30)
                .merged(31, 42);
        String month = say("Month", "当月");
        String toDate = say("To date", "累計");
        String life = say("Life", "全期間");
        String[] bounds = say("low", "下限", "base", "中位", "high", "上限");
        List<String> headings = new ArrayList<>(List.of(say(
                "ID",
                "番号",
                "Kind",
                "種類",
                "Group",
                "区分",
                "Category",
                "費目",
                "Description",
                "摘要",
                "Counted",
                "扱い",
                "Qualifier",
                "限定",
                "GPUs or people",
                "GPU数・人数")));
        for (String span : List.of(month, toDate, life)) {
            for (String bound : bounds) {
                headings.add(span + " " + bound);
            }
        }
        Collections.addAll(
                headings,
                say(
                        "Source",
                        "出典",
                        "Workbook",
                        "ブック",
                        "Sheet",
                        "シート",
                        "Cell",
                        "セル",
                        "Currency",
                        "通貨",
                        "Amount low",
                        "金額 下限",
                        "Amount base",
                        "金額 中位",
                        "Amount high",
                        "金額 上限",
                        "Residual",
                        "残存価額",
                        "Allocation",
                        "配賦率",
                        "Allocation is",
                        "配賦率の根拠",
                        "First day",
                        "開始日",
                        "Useful life",
                        "耐用月数",
                        "Last day",
                        "終了日",
                        "Amount is of months",
                        "金額の月数",
                        "Month × rate",
                        "当月×レート",
                        "To date × rate",
                        "累計×レート",
                        "Life × rate",
                        "全期間×レート",
                        "Rates of",
                        "月次レートの通貨",
                        "Rate",
                        "レート",
                        "A whole month",
                        "1か月分",
                        "First month lacks",
                        "初月の不足分",
                        "Last month lacks",
                        "最終月の不足分",
                        "Paid on",
                        "支払日",
                        "Paid",
                        "支払額",
                        "GPU hours",
                        "GPU時間"));
        sheet.headings(34, 7, 16, headings.toArray(String[]::new));
        for (int column : new int[] {22, 23, 24, 25, 26, 29, 31, 32, 33, 34, 36, 37, 38, 39, 41, 42}) {
            sheet.look(column, HEADING, RIGHT);
        }
        sheet.freeze(1);
        sheet.sheet().setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        Form[] forms = new Form[LineColumn.values().length];
        Arrays.fill(forms, TEXT);
        Arrays.fill(forms, 8, 17, AMOUNT);
        Arrays.fill(forms, 22, 26, AMOUNT);
        Arrays.fill(forms, 31, 35, NUMBER);
        Arrays.fill(forms, 37, 40, EXACT);
        forms[7] = COUNT;
        forms[26] = SHARE;
        forms[28] = DAY;
        forms[29] = COUNT;
        forms[30] = DAY;
        forms[36] = RATE;
        forms[40] = DAY;
        forms[41] = AMOUNT;
        forms[42] = COUNT;
        sheet.pattern(16, Weight.PLAIN, forms).look(20, LISTED_LINK, TEXT);
        for (int column = 21; column < forms.length; column++) {
            sheet.look(column, FAINT, forms[column]);
        }
        sheet.wide(2);
        printed(sheet, "$A:$U");
    }

    private void problems() {
        TemplateSheet sheet = sheet("Problems", "問題", 0, 10, 9, 24, 22, 18, 8, 16, 16, 52, 46, 16);
        sheet.row(32, Weight.TITLE, TEXT, say("What the checks found", "検査で見つかった問題"));
        sheet.row(
                18,
                SUBTITLE,
                TEXT,
                say(
                        "Each with its cell, how to mend it and, where it is in the figures, its line.",
                        "セル、対処、数値に含まれる場合はその明細を示します。"));
        sheet.down(1);
        sheet.headings(
                24,
                99,
                99,
                say(
                        "Severity",
                        "重大度",
                        "Code",
                        "コード",
                        "Problem",
                        "問題",
                        "Workbook",
                        "ブック",
                        "Sheet",
                        "シート",
                        "Cell",
                        "セル",
                        "Column",
                        "列",
                        "Found",
                        "値",
                        "What is wrong",
                        "内容",
                        "How to mend it",
                        "対処",
                        "Line",
                        "明細"));
        sheet.freeze(2);
        Form[] forms = new Form[11];
        Arrays.fill(forms, WRAPPED);
        sheet.pattern(44, Weight.PLAIN, forms)
                .look(5, LISTED_LINK, TEXT)
                .look(10, LISTED_LINK, TEXT)
                .named(Place.PROBLEMS);
        sheet.sheet().setAutoFilter(new CellRangeAddress(3, 4, 0, 10));
        red(sheet.sheet(), "$A5=\"" + Severity.ERROR.words().in(language) + "\"", "A5:A1000000");
    }

    private static void red(XSSFSheet sheet, String when, String cells) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(when);
        rule.createFontFormatting().setFontColor(TemplateLooks.colour("B00020"));
        formats.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf(cells)}, rule);
    }

    /** The colours of conditional formats with the opacity that the schema asks for and the library leaves out. */
    private void opaque() {
        for (int index = 0; index < workbook.getStylesSource()._getDXfsSize(); index++) {
            workbook.getStylesSource()
                    .getDxfAt(index)
                    .getFont()
                    .getColorArray(0)
                    .setRgb(TemplateLooks.colour("B00020").getARGB());
        }
    }

    private void assumptions() {
        TemplateSheet sheet = sheet("Assumptions", "前提", 1, 56, 28, 22, 22, 12, 18, 21, 21);
        sheet.title(
                say("What the figures rest on", "数値の前提"),
                say(
                        "Change a tinted cell and every figure of this workbook follows. Small groups of people and the cases of the sensitivity are kept as values.",
                        "色付きのセルを変更すると、このブックのすべての数値が追随します。小規模グループの人件費と感応度の各ケースは値のままです。"));
        input(sheet, "Reporting month (its first day)", "報告月（初日）", Place.MONTH, MONTH, "", "");
        input(sheet, "Its last day", "月末", Place.MONTH_END, DAY, "follows", "自動計算");
        sheet.look(1, Weight.PLAIN, DAY);
        input(
                sheet,
                "Useful life of every asset, in months",
                "全資産の耐用月数",
                Place.USEFUL_LIFE,
                COUNT,
                "empty: as each line states it",
                "空欄なら各行の記載どおり");
        input(
                sheet,
                "Allocation of machines and operations where none is stated",
                "配賦率の記載がない設備・運用の配賦率",
                Place.ALLOCATION,
                SHARE,
                "100 % makes the result a ceiling",
                "100%なら結果は上限値");
        input(
                sheet,
                "Part of the fleet’s GPU-hours that is used",
                "使用するGPU時間の割合",
                Place.UTILISATION,
                SHARE,
                "the used hours bear the idle ones",
                "使用した時間が遊休分も負担します");
        input(
                sheet,
                "Folder of the workbooks, for links to their cells",
                "ブックのフォルダー（セルへのリンク用）",
                Place.SOURCE_FOLDER,
                TEXT,
                "",
                "");
        validations(sheet.sheet());
        sheet.section(say("The headline claim", "公称コストの主張"));
        sheet.headings(
                24,
                1,
                7,
                say(
                        "Line",
                        "行",
                        "GPU-hours",
                        "GPU時間",
                        "Rate per GPU-hour",
                        "GPU時間単価",
                        "Amount as printed",
                        "記載額",
                        "Currency",
                        "通貨",
                        "Exchange rate",
                        "換算レート",
                        "As printed, converted",
                        "記載額（換算後）",
                        "Own arithmetic",
                        "自身の計算"));
        sheet.look(4, HEADING, TEXT);
        sheet.pattern(18, Weight.PLAIN, TEXT, COUNT, AMOUNT, AMOUNT, TEXT, RATE, EXACT, EXACT);
        sheet.look(1, INPUT, COUNT)
                .look(2, INPUT, AMOUNT)
                .look(3, INPUT, AMOUNT)
                .named(Place.CLAIM);
        sheet.section(say("Exchange rates as stated", "記載された為替レート"));
        sheet.headings(
                24,
                2,
                2,
                say(
                        "From",
                        "基準通貨",
                        "To",
                        "相手通貨",
                        "Rate",
                        "レート",
                        "Date",
                        "日付",
                        "Kind",
                        "種別",
                        "Qualifier",
                        "限定",
                        "Source",
                        "出典"));
        sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, RATE, DAY, TEXT, TEXT, TEXT)
                .look(2, INPUT, RATE)
                .named(Place.RATES);
        sheet.section(say("What amounts are converted at", "金額の換算レート"));
        sheet.headings(24, 2, 2, say("Conversion", "換算", "By", "使用レート", "Rate", "レート"));
        sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, RATE).named(Place.CONVERSIONS);
        sheet.section(say("What else was taken for granted: values of the run", "その他の前提（実行時の値）"));
        sheet.headings(24, 1, 1, say("Basis", "前提", "Value", "値"));
        sheet.pattern(18, Weight.PLAIN, TEXT, RIGHT).named(Place.BASIS);
    }

    private void input(
            TemplateSheet sheet, String english, String japanese, Place place, Form form, String note, String noteJa) {
        sheet.row(20, Weight.PLAIN, TEXT, say(english, japanese), "", say(note, noteJa), "", "");
        sheet.look(1, INPUT, form).look(2, FAINT, TEXT).named(place, 1);
    }

    private static void validations(XSSFSheet sheet) {
        XSSFDataValidationHelper rules = new XSSFDataValidationHelper(sheet);
        validate(sheet, rules.createIntegerConstraint(OperatorType.BETWEEN, "1", "1200"), 5);
        validate(sheet, rules.createDecimalConstraint(OperatorType.BETWEEN, "0", "1"), 6);
        validate(sheet, rules.createDecimalConstraint(OperatorType.BETWEEN, "0.0001", "1"), 7);
    }

    private static void validate(XSSFSheet sheet, org.apache.poi.ss.usermodel.DataValidationConstraint rule, int row) {
        XSSFDataValidation validation = (XSSFDataValidation)
                new XSSFDataValidationHelper(sheet).createValidation(rule, new CellRangeAddressList(row, row, 2, 2));
        validation.setShowErrorBox(true);
        validation.setEmptyCellAllowed(true);
        sheet.addValidationData(validation);
    }

    private void monthlyRates() {
        TemplateSheet sheet = sheet("Monthly rates", "月次レート", 1, 12, 18);
        sheet.title(
                say("The rate of each month", "各月のレート"),
                say(
                        "Operating expenses and pay in other currencies are converted month by month.",
                        "他通貨の運用費と人件費は月ごとに換算します。"));
        sheet.headings(24, 1, 1, say("Month", "月", "Rate", "レート")).freeze(1);
        sheet.pattern(16, Weight.PLAIN, MONTH, RATE).named(Place.MONTHLY_RATES);
    }

    private void reconciliation() {
        TemplateSheet sheet = sheet("Reconciliation", "照合", 1, 44, 52, 10, 24, 24, 24);
        sheet.title(
                say("Each stated total beside ours", "記載された合計と計算した合計"),
                say(
                        "What does not reconcile must be zero, or it is explained among the problems.",
                        "不一致はゼロでなければならず、そうでない場合は「問題」に説明があります。"));
        sheet.headings(
                24,
                3,
                5,
                say(
                        "Total of",
                        "合計の対象",
                        "Stated in",
                        "記載場所",
                        "Currency",
                        "通貨",
                        "Stated",
                        "記載額",
                        "Ours",
                        "計算額",
                        "Difference",
                        "差額"));
        sheet.freeze(1);
        sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, TEXT, EXACT, EXACT, EXACT);
        sheet.pattern(22, TOTAL, TEXT, TEXT, TEXT, EXACT, EXACT, EXACT);
        sheet.named(Place.RECONCILIATION);
        red(sheet.sheet(), "AND(ISNUMBER($G5),ABS($G5)>0.004)", "G5:G10000");
    }

    private void audit() {
        TemplateSheet sheet = sheet("Audit", "監査", 1, 46, 22, 22, 16, 70, 14, 44);
        sheet.title(
                say("Where this comes from", "このブックの由来"),
                say(
                        "The run, the workbooks it read, and the source of every figure: values of the run.",
                        "実行、読み込んだブック、各数値の出典。いずれも実行時の値です。"));
        sheet.pattern(18, Weight.PLAIN, TEXT, RIGHT).named(Place.RUN);
        sheet.section(say("Workbooks", "ブック"));
        sheet.headings(
                24,
                1,
                3,
                say("Workbook", "ブック", "Rows read", "読込行数", "Accepted", "受入", "Rejected", "却下", "SHA-256", "SHA-256"));
        sheet.pattern(18, Weight.PLAIN, TEXT, COUNT, COUNT, COUNT, TEXT).named(Place.WORKBOOKS);
        sheet.section(say("Workbooks that replace an earlier version", "以前の版を差し替えたブック"));
        sheet.headings(
                24,
                5,
                0,
                say(
                        "Workbook",
                        "ブック",
                        "Versions",
                        "版",
                        "Problems mended",
                        "解消した問題",
                        "Problems that remain",
                        "残る問題",
                        "Rows",
                        "行"));
        sheet.pattern(32, Weight.PLAIN, TEXT, WRAPPED, WRAPPED, WRAPPED, WRAPPED)
                .named(Place.REPLACED);
        sheet.section(say("What the rejected rows stand for", "却下した行の金額"));
        sheet.headings(24, 1, 1, say("Currency", "通貨", "Amount", "金額"));
        sheet.pattern(18, Weight.PLAIN, TEXT, AMOUNT).named(Place.REJECTED);
        sheet.section(say("Sources", "出典"));
        sheet.headings(
                24,
                2,
                2,
                say(
                        "Figure",
                        "数値",
                        "Counted",
                        "扱い",
                        "Whole life",
                        "全期間",
                        "Qualifier",
                        "限定",
                        "Source",
                        "出典",
                        "Source date",
                        "出典日",
                        "Cell",
                        "セル"));
        sheet.pattern(18, Weight.PLAIN, TEXT, TEXT, AMOUNT, TEXT, TEXT, DAY, TEXT)
                .named(Place.CITED);
    }
}
