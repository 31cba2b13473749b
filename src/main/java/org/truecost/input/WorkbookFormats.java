package org.truecost.input;

import java.io.IOException;
import java.nio.charset.Charset;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.delimited.TextTable;
import org.truecost.input.encrypted.EncryptedPackage;
import org.truecost.input.encrypted.Passwords;
import org.truecost.input.file.Archive;
import org.truecost.input.file.FileSoundness;
import org.truecost.input.file.OfficeFormat;
import org.truecost.input.file.PackageParts;
import org.truecost.input.file.UnreadableWorkbookException;
import org.truecost.input.file.Xml;
import org.truecost.input.html.HtmlPage;
import org.truecost.input.opendocument.OdsWorkbook;
import org.truecost.input.spreadsheetml.XmlSpreadsheet;
import org.truecost.input.xls.XlsWorkbook;
import org.truecost.input.xlsb.XlsbWorkbook;
import org.truecost.input.xlsx.WorkbookPackage;
import org.truecost.problem.ProblemKind;

/** The formats of workbooks that are read, each known by its content. */
final class WorkbookFormats {

    private WorkbookFormats() {}

    /**
     * Opens a workbook of any of them.
     *
     * @param declared how a text table is encoded that does not say so itself; null where that is not known
     * @param passwords those that may open it
     * @throws UnreadableWorkbookException where the file is of no format that is read, or its name contradicts its content
     */
    static OpenWorkbook open(WorkbookFile file, @Nullable Charset declared, Passwords passwords)
            throws UnreadableWorkbookException {
        OpenWorkbook workbook = switch (FileSoundness.kind(file)) {
            case ARCHIVE -> archive(() -> Archive.open(file.path()));
            case COMPOUND -> compound(file, passwords);
            case RECORDS -> throw XlsWorkbook.older();
            case TEXT -> TextTable.open(file, declared);
            case XML -> XmlSpreadsheet.open(file);
            case HTML -> HtmlPage.open(file, declared);
            case WEB_ARCHIVE -> throw FileSoundness.otherOffice("problems.format.mhtml");
            case OTHER -> throw new UnreadableWorkbookException(ProblemKind.NOT_A_WORKBOOK);
        };
        try {
            FileSoundness.checkName(file);
            return workbook;
        } catch (UnreadableWorkbookException contradicted) {
            workbook.close();
            throw contradicted;
        }
    }

    private static OpenWorkbook office(PackageParts parts)
            throws IOException, XMLStreamException, UnreadableWorkbookException {
        OfficeFormat.WorkbookPart workbook = OfficeFormat.workbook(parts);
        return workbook.isBinary()
                ? XlsbWorkbook.of(parts, workbook.name())
                : WorkbookPackage.of(parts, workbook.name());
    }

    private static OpenWorkbook compound(WorkbookFile file, Passwords passwords) throws UnreadableWorkbookException {
        byte[] decrypted = EncryptedPackage.decrypted(file, passwords).orElse(null);
        return decrypted == null ? XlsWorkbook.open(file, passwords) : archive(() -> Archive.of(decrypted));
    }

    /** Where an archive comes from. */
    @FunctionalInterface
    private interface Opening {
        Archive open() throws IOException, UnreadableWorkbookException;
    }

    private static OpenWorkbook archive(Opening opening) throws UnreadableWorkbookException {
        try {
            PackageParts parts = new PackageParts(opening.open());
            try {
                return OfficeFormat.isOpenSpreadsheet(parts) ? OdsWorkbook.of(parts) : office(parts);
            } catch (IOException | XMLStreamException | UnreadableWorkbookException | RuntimeException unreadable) {
                parts.close();
                throw unreadable;
            }
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw Xml.problem(damaged);
        }
    }
}
