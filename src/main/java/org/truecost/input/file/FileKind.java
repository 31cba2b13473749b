package org.truecost.input.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is by its first bytes, whatever its name says. */
public enum FileKind {
    /** A ZIP archive: Open XML, OpenDocument, or something else. */
    ARCHIVE(Set.of(".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")),
    /** The container of old office programs and of encrypted workbooks. */
    COMPOUND(ARCHIVE.extensions),
    /** The bare records of Excel 4 and before, which no container holds. */
    RECORDS(ARCHIVE.extensions),
    /** An XML document, such as an XML Spreadsheet 2003, which programs write under the name of an .xls. */
    XML(ARCHIVE.extensions),
    /** A web page, which programs write under the name of an .xls. */
    HTML(ARCHIVE.extensions),
    /** A web page and its pictures as one mail, which programs write under the name of an .xls. */
    WEB_ARCHIVE(ARCHIVE.extensions),
    /** Plain text, such as a table separated by commas. Programs write some under the name of an .xls. */
    TEXT(Set.of(".csv", ".tsv", ".xls")),
    /** Anything else. */
    OTHER(Set.of(".xlsx"));

    /** As many bytes as the decision takes. */
    static final int START = 1024;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Set<Byte> VERSIONS = Set.of((byte) 0, (byte) 2, (byte) 4, (byte) 8);
    private static final Set<Byte> FIRST_LENGTHS = Set.of((byte) 4, (byte) 6, (byte) 8);
    private static final int SHORTEST_RECORD = 8;
    private static final Pattern WEB_PAGE = Pattern.compile(
            "(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|meta|style|title|body|table|div|center|font|p|h[1-6])\\b.*",
            Pattern.DOTALL);
    private static final Pattern PAGE_AS_XML = Pattern.compile(".*<html\\b.*", Pattern.DOTALL);

    private final Set<String> extensions;

    FileKind(Set<String> extensions) {
        this.extensions = extensions;
    }

    /** The kind of a file that starts with some bytes. */
    static FileKind of(byte[] start) {
        if (startsWith(start, ZIP)) {
            return ARCHIVE;
        }
        if (startsWith(start, OLE)) {
            return COMPOUND;
        }
        if (isFirstRecord(start)) {
            return RECORDS;
        }
        String text = new String(start, charset(start)).replace("\uFEFF", "").replace("ï»¿", "");
        String head = text.stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<?xml") || head.startsWith("<workbook")) {
            return PAGE_AS_XML.matcher(head).matches() ? HTML : XML;
        }
        if (head.startsWith("mime-version:")) {
            return WEB_ARCHIVE;
        }
        if (WEB_PAGE.matcher(head).matches()) {
            return HTML;
        }
        return text.chars().noneMatch(FileKind::isNoText) ? TEXT : OTHER;
    }

    /** Whether a file starts as a substream does: the version in the record's own number, a short length, a version, a type. */
    private static boolean isFirstRecord(byte[] start) {
        return start.length > SHORTEST_RECORD
                && start[0] == 9
                && VERSIONS.contains(start[1])
                && FIRST_LENGTHS.contains(start[2])
                && start[3] == 0;
    }

    private static boolean startsWith(byte[] start, byte[] sign) {
        return start.length >= sign.length && java.util.Arrays.equals(start, 0, sign.length, sign, 0, sign.length);
    }

    /** Of what starts with the mark of UTF-16; everything else is looked at byte by byte. */
    private static Charset charset(byte[] start) {
        return switch (start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff)) {
            case 0xfeff -> UTF_16BE;
            case 0xfffe -> UTF_16LE;
            default -> ISO_8859_1;
        };
    }

    private static boolean isNoText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    /** Whether files of the kind that are read go by a file extension, in small letters with its dot. */
    boolean goesBy(String extension) {
        return extensions.contains(extension);
    }
}
