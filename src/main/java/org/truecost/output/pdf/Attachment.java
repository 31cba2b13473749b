package org.truecost.output.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/** A workbook inside the document, as PDF/A-3 requires it: with its relationship to the document. */
public record Attachment(Path workbook) {

    private static final long LARGEST = 8L * 1024 * 1024;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The attachment of a workbook; none of no workbook and of one that is too large. */
    public static @Nullable Attachment of(@Nullable Path workbook) throws IOException {
        return workbook == null || Files.size(workbook) > LARGEST ? null : new Attachment(workbook);
    }

    /** @param description what it is, in the document's language */
    void enclose(PdfWriter writer, String description, PdfString day) throws IOException {
        PdfDictionary dates = new PdfDictionary();
        dates.put(PdfName.MODDATE, day);
        String name = workbook.getFileName().toString();
        PdfFileSpecification file =
                PdfFileSpecification.fileEmbedded(writer, "", name, Files.readAllBytes(workbook), TYPE, dates, 0);
        file.put(new PdfName("AFRelationship"), new PdfName("Data"));
        file.put(PdfName.DESC, new PdfString(description, PdfObject.TEXT_UNICODE));
        writer.addFileAttachment(null, file);
        writer.getExtraCatalog().put(new PdfName("AF"), new PdfArray(file.getReference()));
    }
}
