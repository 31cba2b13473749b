package org.truecost.output;

import static org.truecost.output.TemplateLooks.Form.*;
import static org.truecost.output.TemplateLooks.Weight.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.truecost.output.TemplateLooks.Weight;

/** The cover, and the list of the other sheets on it. */
final class TemplateCover {

    private static final Path LOGO = Path.of("output-templates/logo.png");

    private final TemplateBook book;

    TemplateCover(TemplateBook book) {
        this.book = book;
    }

    void cover() throws IOException {
        TemplateSheet sheet = book.sheet("Cover", "表紙", 1, 46, 46, 26);
        sheet.row(44, NOTE, TEXT, "");
        sheet.row(70, Weight.TITLE, WRAPPED, "").merged(0, 2).named(Place.FINDING);
        sheet.row(20, SUBTITLE, TEXT, "").named(Place.SUBTITLE);
        sheet.down(1);
        sheet.row(
                24,
                CARD,
                TEXT,
                book.say(
                        "Headline",
                        "公称コスト",
                        "True cost, whole life",
                        "真のコスト（全期間）",
                        "True cost ÷ headline",
                        "真のコスト÷公称コスト"));
        sheet.look(0, CARD_HEADLINE, TEXT);
        sheet.pattern(42, CARD_FIGURE, AMOUNT, AMOUNT, TIMES);
        sheet.named(Place.HEADLINE, 0).named(Place.TRUE_COST, 1).named(Place.TIMES, 2);
        sheet.row(
                18,
                CARD_NOTE,
                TEXT,
                book.say(
                        "as the claim prints it",
                        "主張の記載どおり",
                        "fleet, operation and people, base case",
                        "設備・運用・人件費、中位",
                        "",
                        ""));
        sheet.section(book.say("In this workbook", "このブックの内容"));
        sheet.down(13);
        sheet.section(book.say("How to read it", "読み方"));
        sheet.pattern(17, Weight.PLAIN, TEXT).look(0, NOTE, TEXT).named(Place.RESERVATIONS);
        sheet.sheet().getPrintSetup().setFitHeight((short) 1);
        logo(sheet.sheet());
    }

    private void logo(XSSFSheet sheet) throws IOException {
        int picture = book.workbook().addPicture(Files.readAllBytes(LOGO), Workbook.PICTURE_TYPE_PNG);
        XSSFPicture drawn = sheet.createDrawingPatriarch()
                .createPicture(sheet.getDrawingPatriarch().createAnchor(0, 50_000, 0, 0, 1, 0, 2, 1), picture);
        double scale = 36.0 / drawn.getImageDimension().height;
        drawn.resize(1.0);
        drawn.resize(scale * 4 / 3);
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(book.say("Logo", "ロゴ"));
    }

    /** Each sheet with what it shows; the cover is made before the others are there. */
    void contents() {
        XSSFSheet cover = book.workbook().getSheetAt(0);
        int row = 9;
        String[] said = book.say(
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
        for (int index = 1; index < book.workbook().getNumberOfSheets(); index++) {
            XSSFSheet sheet = book.workbook().getSheetAt(index);
            var line = cover.createRow(row++);
            line.setHeightInPoints(16);
            var name = line.createCell(1);
            name.setCellValue(sheet.getSheetName());
            name.setCellStyle(book.looks().of(LINK, TEXT));
            XSSFHyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + sheet.getSheetName() + "'!A1");
            name.setHyperlink(link);
            var what = line.createCell(2);
            what.setCellValue(said[index - 1]);
            what.setCellStyle(book.looks().of(NOTE, TEXT));
        }
    }
}
