package org.truecost.output.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * CommonMark as an editor of any language expects it. By its rules (commonmark-java 0.27.0; CommonMark 0.31, 6.2) stars are no emphasis
 * where the stressed words begin or end with a punctuation mark and a letter is next to them, as in 総額は**5億円（税抜）**です: languages
 * that write no spaces would read the stars. Here they are emphasis wherever they stand around words in pairs.
 */
public final class Markdown {

    /** Stars, words that neither begin nor end with a space, and as many stars. */
    private static final Pattern STARRED = Pattern.compile("(?<!\\*)(\\*{1,2})(?![\\s*])(.+?)(?<![\\s*])\\1(?!\\*)");

    private static final Parser PARSER =
            Parser.builder().postProcessor(Markdown::emphasised).build();

    private Markdown() {}

    /** The text as a tree; nothing is refused, what has no meaning in Markdown is text. */
    public static Node parse(String text) {
        return PARSER.parse(text);
    }

    private static Node emphasised(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                emphasise(text);
            }
        });
        return document;
    }

    private static void emphasise(Text text) {
        Matcher starred = STARRED.matcher(text.getLiteral());
        int end = 0;
        while (starred.find()) {
            before(text, text.getLiteral().substring(end, starred.start()));
            Node emphasis = starred.group(1).length() == 1 ? new Emphasis("*") : new StrongEmphasis("**");
            emphasis.appendChild(new Text(starred.group(2)));
            text.insertBefore(emphasis);
            end = starred.end();
        }
        if (end > 0) {
            before(text, text.getLiteral().substring(end));
            text.unlink();
        }
    }

    private static void before(Text text, String words) {
        if (!words.isEmpty()) {
            text.insertBefore(new Text(words));
        }
    }
}
