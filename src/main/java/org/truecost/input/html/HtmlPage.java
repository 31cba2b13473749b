package org.truecost.input.html;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.truecost.files.WorkbookFile;
import org.truecost.input.cell.DateSystem;
import org.truecost.input.cell.OpenWorkbook;
import org.truecost.input.cell.SheetList;
import org.truecost.input.cell.SheetRows;
import org.truecost.input.delimited.Encodings;
import org.truecost.input.delimited.TextEncoding;
import org.truecost.input.file.FileSoundness;
import org.truecost.input.file.Limits;
import org.truecost.input.file.UnreadableWorkbookException;

/** A web page as a workbook of one sheet, which has the file's name without its extension. It is held as a whole, so its size is limited. */
public final class HtmlPage implements OpenWorkbook {

    /** Where a page says how it is encoded, in bytes from its start. */
    private static final int HEAD = 4_096;

    private static final Pattern ENCODING = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String sheet;
    private final PageLines lines;

    private HtmlPage(String sheet, PageLines lines) {
        this.sheet = sheet;
        this.lines = lines;
    }

    /**
     * Opens a web page, after its encoding has been made sure of.
     *
     * @param declared how it is encoded, where that is declared for files of its name; it goes before what the page says
     */
    public static HtmlPage open(WorkbookFile file, @Nullable Charset declared) throws UnreadableWorkbookException {
        if (file.path().toFile().length() > Limits.HTML_BYTES) {
            throw UnreadableWorkbookException.beyond(Limits.HTML_BYTES, "problems.limit.fileBytes");
        }
        String extension = FileSoundness.extension(file.name());
        String name = file.name().substring(0, file.name().length() - extension.length());
        try {
            Document page = Jsoup.parse(text(file.path(), declared));
            if (page.selectFirst("frameset") != null) {
                throw FileSoundness.otherOffice("problems.format.frames");
            }
            return new HtmlPage(name, PageLines.of(page.body()));
        } catch (IOException failed) {
            throw UnreadableWorkbookException.closed();
        }
    }

    private static String text(Path file, @Nullable Charset declared) throws IOException, UnreadableWorkbookException {
        Charset stated = declared == null ? stated(file) : declared;
        try (Reader in = TextEncoding.of(file, stated).open(file, new AtomicLong());
                StringWriter text = new StringWriter()) {
            in.transferTo(text);
            return text.toString();
        }
    }

    /** The encoding that a page states; what it calls Latin-1 or ASCII is what Windows has of it, as browsers read it. */
    private static @Nullable Charset stated(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Matcher encoding = ENCODING.matcher(new String(in.readNBytes(HEAD), ISO_8859_1));
            Charset named = encoding.find() ? Encodings.named(encoding.group(1)).orElse(null) : null;
            return named != null && Set.of(ISO_8859_1, US_ASCII).contains(named) ? WINDOWS : named;
        }
    }

    @Override
    public SheetList sheets() {
        return SheetList.of(sheet);
    }

    @Override
    public SheetRows rows(int index) {
        return new HtmlRows(lines);
    }

    @Override
    public DateSystem dates() {
        return DateSystem.FROM_1900;
    }

    @Override
    public boolean isEmbedding() {
        return false;
    }

    @Override
    public boolean isText() {
        return true;
    }

    /** All of it, once it is open. */
    @Override
    public int read() {
        return WHOLE;
    }

    @Override
    public void close() {
        // The file was closed when all of it had been read.
    }
}
