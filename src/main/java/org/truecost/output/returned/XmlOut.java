package org.truecost.output.returned;

import java.io.IOException;
import java.util.regex.Pattern;

/** XML written tag by tag, escaped so that reading it again gives the same characters, line breaks in attributes included. */
final class XmlOut {

    /** What no XML text may hold. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Appendable out;
    private boolean open;

    XmlOut(Appendable out) {
        this.out = out;
    }

    /** A text without the characters that XML cannot hold. */
    static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll(" ");
    }

    /** Markup between tags. */
    XmlOut raw(String markup) throws IOException {
        closeTag();
        out.append(markup);
        return this;
    }

    XmlOut start(String name) throws IOException {
        closeTag();
        out.append('<').append(name);
        open = true;
        return this;
    }

    XmlOut attribute(String name, String value) throws IOException {
        out.append(' ').append(name).append("=\"");
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i), true);
        }
        out.append('"');
        return this;
    }

    XmlOut text(String text) throws IOException {
        closeTag();
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), false);
        }
        return this;
    }

    XmlOut end(String name) throws IOException {
        if (open) {
            out.append("/>");
            open = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    private void closeTag() throws IOException {
        if (open) {
            out.append('>');
            open = false;
        }
    }

    private void escape(char character, boolean attribute) throws IOException {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '\r' -> out.append("&#13;");
            case '"', '\n', '\t' -> {
                if (attribute) {
                    out.append("&#").append(Integer.toString(character)).append(';');
                } else {
                    out.append(character);
                }
            }
            default -> out.append(character);
        }
    }
}
