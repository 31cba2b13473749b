package org.truecost.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfWriter;
import org.truecost.files.Password;
import org.truecost.output.chart.PdfSetting;
import org.truecost.output.pdf.Attachment;
import org.truecost.output.pdf.DocumentFacts;
import org.truecost.output.pdf.PageFrame;
import org.truecost.output.pdf.PdfFlow;
import org.truecost.output.template.KeyMessage;
import org.truecost.output.typeset.Bookmarks;
import org.truecost.output.typeset.FlowBlock;
import org.truecost.output.typeset.PageCanvas;
import org.truecost.output.typeset.Pages;
import org.truecost.output.typeset.PdfFonts;
import org.truecost.output.typeset.StructureTree;
import org.truecost.problem.Language;
import org.truecost.report.Briefing;

/**
 * The briefing as a PDF document in one language: tagged for those who do not see it (PDF/UA-1), fit for an archive
 * (PDF/A-2a). The same briefing and templates make the same bytes: nothing in it comes from the clock or from chance.
 */
public final class PdfBriefing {

    /** So many characters are named. */
    private static final int MOST_LACKING = 40;

    private final Templates templates;
    private final @Nullable Path attachment;
    private final @Nullable Password password;

    /** Briefings worded and coloured by the given templates. */
    public PdfBriefing(Templates templates) {
        this(templates, null, null);
    }

    private PdfBriefing(Templates templates, @Nullable Path attachment, @Nullable Password password) {
        this.templates = templates;
        this.attachment = attachment;
        this.password = password;
    }

    /**
     * The same with an embedded workbook for the readers of the briefing: PDF/A-3a. A workbook of more than 8 MB is not embedded:
     * mail servers would not accept the briefing.
     *
     * @param workbook the month's Excel summary
     */
    public PdfBriefing attaching(Path workbook) {
        return new PdfBriefing(templates, workbook, password);
    }

    /**
     * The same encrypted with AES-256: no one can open it without the password. Encryption uses random numbers, so its bytes
     * differ from run to run, and no standard for archives allows it; it remains PDF/UA-1.
     */
    public PdfBriefing protectedBy(Password words) {
        return new PdfBriefing(templates, attachment, words);
    }

    /** Writes the briefing to a file. */
    public void write(Briefing briefing, Language language, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(briefing, language, out);
        }
    }

    /** Writes the briefing. */
    public void write(Briefing briefing, Language language, OutputStream out) throws IOException {
        PdfSetting setting = new PdfSetting(
                briefing,
                language,
                templates.theme(),
                templates.labels(language),
                templates.formats(language, briefing.rounding()),
                PdfFonts.of(templates.theme().regularFont(), templates.theme().boldFont()));
        Node text = templates.briefing(language).filled(briefing, setting.formats());
        List<List<Pages.Placed>> pages = Pages.of(blocks(text, setting), setting.height());
        String title = KeyMessage.of(text, setting.labels().words("page.title"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        draw(pages, setting, new DocumentFacts(setting, title, Attachment.of(attachment), password), bytes);
        out.write(password == null ? setting.fonts().withoutChance(bytes.toByteArray()) : bytes.toByteArray());
    }

    /** The text's blocks; where its typeface lacks characters, the last says which: their mark alone does not. */
    private static List<FlowBlock> blocks(Node text, PdfSetting setting) {
        List<FlowBlock> blocks = PdfFlow.of(text, setting);
        List<String> lacking = setting.fonts().lacking();
        if (lacking.isEmpty()) {
            return blocks;
        }
        String characters = lacking.stream().limit(MOST_LACKING).collect(Collectors.joining(", "))
                + (lacking.size() > MOST_LACKING ? " …" : "");
        Paragraph note = new Paragraph();
        note.appendChild(new Text(setting.labels().words("page.lacking", Map.of("characters", characters))));
        text.appendChild(note);
        return PdfFlow.of(text, setting);
    }

    private static void draw(List<List<Pages.Placed>> pages, PdfSetting setting, DocumentFacts facts, OutputStream out)
            throws IOException {
        Document document = new Document(setting.theme().page());
        PdfWriter writer = PdfWriter.getInstance(document, out);
        facts.promise(writer);
        document.open();
        facts.state(writer);
        Bookmarks bookmarks = new Bookmarks(pages, setting.top());
        PageCanvas canvas = new PageCanvas(
                writer.getDirectContent(), new StructureTree(writer), bookmarks, setting.fonts(), setting.language());
        PageFrame frame = new PageFrame(setting, pages.size());
        for (int page = 0; page < pages.size(); page++) {
            document.newPage();
            frame.draw(canvas, page + 1);
            pages.get(page).forEach(placed -> placed.block().drawable().draw(canvas, setting.top() - placed.below()));
        }
        bookmarks.bookmark(writer);
        document.close();
    }
}
