package org.truecost.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.truecost.ledger.Language;
import org.truecost.report.Briefing;
import org.truecost.report.Value;

/**
 * The briefing as a PDF document in one language. The same briefing and templates make the same bytes: nothing in it comes
 * from the clock or from chance.
 */
public final class PdfBriefing {

    /** OpenPDF marks each subset font with six random letters; these stand for them. */
    private static final String SUBSET = "TRUECO+";

    private static final Pattern RANDOM_SUBSET = Pattern.compile("[A-Z]{6}\\+(?=NotoSansJP-(?:Regular|Bold))");

    private final Templates templates;

    /** Briefings worded and coloured by the given templates. */
    public PdfBriefing(Templates templates) {
        this.templates = templates;
    }

    /** Writes the briefing to a file. */
    public void write(Briefing briefing, Language language, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(briefing, language, out);
        }
    }

    /** Writes the briefing; set twice, because only then its number of pages is known to the first page. */
    public void write(Briefing briefing, Language language, OutputStream out) throws IOException {
        PdfSetting setting = new PdfSetting(
                briefing,
                language,
                templates.theme(),
                templates.labels(language),
                templates.formats(language, briefing.rounding()),
                new PdfFonts());
        Node text = templates.briefing(language).filled(briefing, setting.formats());
        int pages = set(setting, text, 0, OutputStream.nullOutputStream());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        set(setting, text, pages, bytes);
        out.write(withoutChance(bytes.toByteArray()));
    }

    private static int set(PdfSetting setting, Node text, int pages, OutputStream out) {
        Document document = new Document(
                setting.theme().page(), PdfSetting.MARGIN, PdfSetting.MARGIN, PdfSetting.TOP, PdfSetting.BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        PageFrame frame = new PageFrame(setting, pages);
        writer.setPageEvent(frame);
        PdfFlow flow = new PdfFlow(setting, document, writer);
        document.addTitle(flow.title(text));
        document.addAuthor("TrueCost");
        document.addSubject(setting.labels().words("page.title") + " · "
                + setting.formats().prose(new Value.Month(setting.briefing().month())));
        document.open();
        settle(setting, writer);
        text.accept(flow);
        document.close();
        return frame.pages();
    }

    /** Everything the clock or chance would decide. */
    private static void settle(PdfSetting setting, PdfWriter writer) {
        LocalDateTime end = LocalDateTime.of(setting.briefing().month().atEndOfMonth(), LocalTime.MIDNIGHT);
        PdfString day = new PdfString(
                "D:" + DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(end) + "Z");
        byte[] id = ("TrueCost " + setting.briefing().month() + " "
                        + setting.briefing().revision() + " "
                        + setting.language().code())
                .getBytes(StandardCharsets.US_ASCII);
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.CREATIONDATE, day);
        info.put(PdfName.MODDATE, day);
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(setting.language().code()));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
    }

    private static byte[] withoutChance(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return RANDOM_SUBSET.matcher(text).replaceAll(SUBSET).getBytes(StandardCharsets.ISO_8859_1);
    }
}
