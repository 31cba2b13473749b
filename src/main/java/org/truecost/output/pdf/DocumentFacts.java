package org.truecost.output.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.truecost.files.Password;
import org.truecost.output.chart.PdfSetting;
import org.truecost.report.Value;

/** A PDF's metadata: title, language, dates, and the standards it conforms to. Nothing depends on the clock or random numbers. */
public final class DocumentFacts {

    /** By this name OpenPDF recognises the colours of an archive document, whatever its part. */
    private static final String ARCHIVE = "PDFA/1";

    private static final String AUTHOR = "TrueCost";

    private static final int OWNER_BYTES = 32;

    /** For a document with a password: no one may change it. */
    private static final int ALLOWED = PdfWriter.ALLOW_PRINTING | PdfWriter.ALLOW_COPY | PdfWriter.ALLOW_SCREENREADERS;

    private final PdfSetting setting;
    private final String title;
    private final @Nullable Attachment attachment;
    private final @Nullable Password password;

    public DocumentFacts(
            PdfSetting setting, String title, @Nullable Attachment attachment, @Nullable Password password) {
        this.setting = setting;
        this.title = title;
        this.attachment = attachment;
        this.password = password;
    }

    /** What must be known before the document is opened. */
    public void promise(PdfWriter writer) {
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        if (password != null) {
            protect(writer, password);
        }
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
    }

    /** The owner's password is drawn at random and kept nowhere. */
    private static void protect(PdfWriter writer, Password password) {
        byte[] owner = new byte[OWNER_BYTES];
        new SecureRandom().nextBytes(owner);
        byte[] words = password.words().getBytes(StandardCharsets.UTF_8);
        writer.setEncryption(words, owner, ALLOWED, PdfWriter.ENCRYPTION_AES_256_V3);
    }

    /** What can only be said once it is open. */
    public void state(PdfWriter writer) throws IOException {
        inform(writer.getInfo());
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(setting.language().code()));
        writer.setOutputIntents(
                "sRGB IEC61966-2.1",
                ARCHIVE,
                "http://www.color.org",
                "sRGB IEC61966-2.1",
                ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        writer.setXmpMetadata(metadata().packet());
        if (attachment != null) {
            attachment.enclose(writer, setting.labels().words("page.attachment"), day());
        }
    }

    private void inform(PdfDictionary info) {
        byte[] id = ("TrueCost " + setting.briefing().month() + " "
                        + setting.briefing().revision() + " "
                        + setting.language().code())
                .getBytes(StandardCharsets.US_ASCII);
        info.put(PdfName.TITLE, words(title));
        info.put(PdfName.AUTHOR, words(AUTHOR));
        info.put(PdfName.SUBJECT, words(subject()));
        info.put(PdfName.PRODUCER, words(AUTHOR));
        info.put(PdfName.CREATIONDATE, day());
        info.put(PdfName.MODDATE, day());
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(id, id));
    }

    private XmpMetadata metadata() {
        return new XmpMetadata(
                title, AUTHOR, subject(), setting.language().code(), end().atOffset(ZoneOffset.UTC), part());
    }

    private String subject() {
        return setting.labels().words("page.title") + " · "
                + setting.formats().prose(new Value.Month(setting.briefing().month()));
    }

    private PdfString day() {
        return new PdfString(
                "D:" + DateTimeFormatter.ofPattern("yyyyMMddHHmmss").format(end()) + "Z");
    }

    /** Encryption is not allowed in an archive, an attached workbook from part 3 on. */
    private int part() {
        return password != null ? 0 : attachment != null ? 3 : 2;
    }

    private LocalDateTime end() {
        return LocalDateTime.of(setting.briefing().month().atEndOfMonth(), LocalTime.MIDNIGHT);
    }

    private static PdfString words(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }
}
