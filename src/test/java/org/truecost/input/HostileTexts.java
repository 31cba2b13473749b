package org.truecost.input;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts that want to be more than text where they are printed: a formula, a second line, markup, an order to the terminal. Each
 * carries a mark, {@code qz01}, by which it is found again however it was written.
 */
public final class HostileTexts {

    /** What is at the beginning of a line that a text has smuggled in. */
    public static final String FORGED = "forged";

    private HostileTexts() {}

    /**
     * A text as it is in a cell.
     *
     * @param mark found wherever the text is
     */
    public record Hostile(String mark, String text) {}

    /** All of them; what only the escapes of the format can spell ({@code _x001B_}) is spelt so. */
    public static List<Hostile> all() {
        // § stands for the mark.
        List<String> texts = List.of(
                // Formulas, in half and full width, and behind what a program may strip.
                "=HYPERLINK(\"http://example.com/?§\",\"§\")",
                "+1+program|' topic'!§",
                "-2+3+§",
                "@SUM(1,1)*§",
                "\t=1+§",
                "_x000D_=1+§",
                "\n=1+§",
                "＝1+§",
                "＋1+§",
                "'=1+§;\",\t=2",
                // Second lines: of a log, of a list, of a terminal.
                "§\r\nforged,\"@timestamp\"",
                "§\nforged {\"@timestamp\":\"2025-01-01T00:00:00Z\",\"log\":{\"level\":\"ERROR\"}}",
                "§\u0085forged\u2028forged\u2029forged",
                "§_x000B_forged_x000C_forged",
                // Orders to a terminal: C0 by the format's escapes, C1 and DEL as they are.
                "§_x001B_[31mred_x001B_]0;title_x0007_",
                "§\u009b2J\u009d0;title\u009c\u0090q\u007f\u0084",
                // Turned, hidden and half characters.
                "§\u202Exslx.exe\u202C\u2066\u2067\u2069\u200F\u061C",
                "§\u200B\u200C\u200D\u2060\uFEFFzero",
                "§_xD800_half_xDC00_half_xFFFE_none",
                "§_xD83D__xDE00_ two halves",
                "§_x005F_x0041_ spelt out",
                // Markup of every document that is written.
                "§</t></is></c></row><b>bold</b><!--",
                "§]]><![CDATA[x]]>&amp;&#x41;&other;",
                "# § **bold** [link](http://example.com/) ![x](chart:bridge) <b>b</b>",
                "§ (x) Tj ET BT /F1 12 Tf << /S /URI /URI (http://example.com/) >>",
                // Placeholders of templates, logs and formats.
                "{{lifetime}} {0} {found} {header} § ${name:word} #{1+1} %s %n %1$s \\u0041 \\n",
                // Links by themselves, and ways out of a folder.
                "http://example.com/§",
                "file://example.com/share/§",
                "javascript:void('§')",
                "../../../§/..\\..\\§",
                "§'; SELECT 1; --",
                // What is only unusual.
                "§ 👩‍👩‍👧‍👦 🏳️‍🌈 𠮷 e\u0301\u0301\u0301 Z\u0337\u0351\u0348\u035C が",
                "§ " + "long and longer ".repeat(2_000));
        return IntStream.range(0, texts.size())
                .mapToObj(i -> hostile("qz%02dq".formatted(i), texts.get(i)))
                .toList();
    }

    private static Hostile hostile(String mark, String text) {
        return new Hostile(mark, text.replace("§", mark));
    }
}
