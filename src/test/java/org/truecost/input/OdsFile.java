package org.truecost.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** OpenDocument spreadsheets for tests, written as XML. */
final class OdsFile {

    private OdsFile() {}

    /** The part of all sheets, with styles that tests use. */
    static String content(String tables) {
        return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
                + "<office:automatic-styles><number:date-style style:name=\"N1\"><number:year number:style=\"long\"/>"
                + "<number:text>-</number:text><number:month number:style=\"long\"/><number:text>-</number:text>"
                + "<number:day number:style=\"long\"/></number:date-style><number:number-style style:name=\"N2\">"
                + "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"1\" number:grouping=\"true\""
                + " number:display-factor=\"1000\"/></number:number-style><number:number-style style:name=\"N3\">"
                + "<number:number number:decimal-places=\"0\" number:min-integer-digits=\"5\"/></number:number-style>"
                + "<style:style style:name=\"day\" style:family=\"table-cell\" style:data-style-name=\"N1\"/>"
                + "<style:style style:name=\"thousands\" style:family=\"table-cell\" style:data-style-name=\"N2\"/>"
                + "<style:style style:name=\"code\" style:family=\"table-cell\" style:data-style-name=\"N3\"/>"
                + "<style:style style:name=\"hidden\" style:family=\"table\"><style:table-properties"
                + " table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>"
                + tables + "</office:spreadsheet></office:body></office:document-content>";
    }

    /** Without an entry for its type, which its list of entries names as well. */
    static byte[] withManifestOnly(String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("META-INF/manifest.xml", """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <manifest:file-entry manifest:full-path="/"
                 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>
                """.getBytes(UTF_8));
        parts.put("content.xml", content.getBytes(UTF_8));
        return RawZip.of(parts).bytes();
    }

    /** As it is saved with a password: its list of entries says how each is encrypted. */
    static byte[] encrypted() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
        parts.put("META-INF/manifest.xml", """
                <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                <manifest:file-entry manifest:full-path="/"
                 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
                <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">
                <manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="AA=="/>
                </manifest:file-entry></manifest:manifest>
                """.getBytes(UTF_8));
        parts.put("content.xml", new byte[] {7, 3, 9});
        return RawZip.of(parts).bytes();
    }

    static byte[] bytes(String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8));
        parts.put("content.xml", content.getBytes(UTF_8));
        return RawZip.of(parts).bytes();
    }
}
