package org.truecost.output.template;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/**
 * CommonMark as an editor of any language expects it. By its rules (commonmark-java 0.27.0; CommonMark 0.31, 6.2) stars are not emphasis
 * where the emphasised words begin or end with a punctuation mark and a letter is adjacent, as in 総額は**5億円（税抜）**です: readers of
 * languages without spaces would see literal stars. Here stars in pairs around words are always emphasis, unless they are escaped.
 */
public final class Markdown {

    /** Stars, words that neither begin nor end with a space, and as many stars. */
    private static final Pattern STARRED = Pattern.compile("(?<!\\*)(\\*{1,2})(?![\\s*])(.+?)(?<![\\s*])\\1(?!\\*)");

    /** An escaped star until the others are emphasis; the parser leaves no such character in a text. */
    private static final char ESCAPED_STAR = '\0';

    private static final Parser PARSER = Parser.builder()
            .customInlineContentParserFactory(new EscapedStars())
            .postProcessor(Markdown::emphasised)
            .build();

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
            emphasis.appendChild(new Text(withStars(starred.group(2))));
            text.insertBefore(emphasis);
            end = starred.end();
        }
        if (end > 0) {
            before(text, text.getLiteral().substring(end));
            text.unlink();
        } else {
            text.setLiteral(withStars(text.getLiteral()));
        }
    }

    private static void before(Text text, String words) {
        if (!words.isEmpty()) {
            text.insertBefore(new Text(withStars(words)));
        }
    }

    private static String withStars(String words) {
        return words.replace(ESCAPED_STAR, '*');
    }

    /** Marks the stars that are escaped: the parser's own rule makes plain text of them, next to which others are plain text too. */
    private static final class EscapedStars implements InlineContentParserFactory, InlineContentParser {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\');
        }

        @Override
        public InlineContentParser create() {
            return this;
        }

        @Override
        public @Nullable ParsedInline tryParse(InlineParserState state) {
            Scanner scanner = state.scanner();
            if (scanner.next('\\') && scanner.next('*')) {
                return ParsedInline.of(new Text(String.valueOf(ESCAPED_STAR)), scanner.position());
            }
            return ParsedInline.none();
        }
    }
}
