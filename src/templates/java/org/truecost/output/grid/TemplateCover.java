package org.truecost.output.grid;

import static org.truecost.output.grid.TemplateLooks.Form.*;
import static org.truecost.output.grid.TemplateLooks.Weight.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.truecost.output.grid.TemplateLooks.Weight;

/** The cover, and the list of the other sheets on it. */
final class TemplateCover {

    private static final Path LOGO = Path.of("output-templates/logo.png");

    private final TemplateBook book;
    private final TemplateSheet sheet;

    /** The first sheet; it is filled when the others are there. */
    TemplateCover(TemplateBook book) {
        this.book = book;
        this.sheet =
                new TemplateSheet(book.workbook().createSheet(book.say("Cover", "表紙")), book.looks(), 1, 46, 46, 46);
    }

    void cover() throws IOException {
        sheet.row(44, NOTE, TEXT, "");
        sheet.row(70, Weight.TITLE, WRAPPED, "").merged(0, 2).named(TemplatePlace.FINDING);
        sheet.row(20, SUBTITLE, TEXT, "").named(TemplatePlace.SUBTITLE);
        sheet.down(1);
        sheet.row(
                24,
                CARD,
                TEXT,
                book.say(
                        "{headline:Headline}{alone:True cost, to date}",
                        "{headline:公称コスト}{alone:真のコスト（累計）}",
                        "True cost, whole life",
                        "真のコスト（全期間）",
                        "{headline:True cost ÷ headline}{alone:In the month}",
                        "{headline:真のコスト÷公称コスト}{alone:当月}"));
        sheet.look(0, CARD_HEADLINE, TEXT);
        sheet.pattern(42, CARD_FIGURE, AMOUNT, AMOUNT, TIMES);
        sheet.named(TemplatePlace.HEADLINE, 0).named(TemplatePlace.TRUE_COST, 1).named(TemplatePlace.TIMES, 2);
        sheet.row(
                30,
                CARD_NOTE,
                WRAPPED,
                book.say(
                        "{headline:as the claim prints it}{alone:{scopeToDate}, base case}",
                        "{headline:主張の記載どおり}{alone:{scopeToDate}、基準}",
                        "{scope}, base case",
                        "{scope}、基準",
                        "{headline:base case}{alone:{month}, base case}",
                        "{headline:基準}{alone:{month}、基準}"));
        sheet.section(book.say("In this workbook", "このブックの内容"));
        book.contents().forEach(this::content);
        sheet.section(book.say("How to read it", "読み方"));
        sheet.pattern(17, Weight.PLAIN, TEXT).look(0, NOTE, TEXT).named(TemplatePlace.RESERVATIONS);
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

    /** A sheet with what it shows. */
    private void content(String name, String shows) {
        sheet.row(16, NOTE, TEXT, name, shows).look(0, LINK, TEXT);
        XSSFHyperlink link = book.workbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + name + "'!A1");
        sheet.cell(sheet.rows() - 1, 0).setHyperlink(link);
    }
}
