package org.truecost.output.template;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.report.Briefing;
import org.truecost.wording.CoverNote;
import org.truecost.wording.Formats;

/**
 * The covering note in one language: a {@link FigureText} whose first heading is the mail's subject. Besides the figures it
 * may name the {@code list} it goes to, the {@code documents} that go with it, the revision it {@code replaces},
 * and that its documents are {@code protected} by a password.
 */
public final class CoverTemplate {

    private static final Set<String> NAMES = Set.of("list", "documents", "replaces", "protected");

    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private final FigureText text;
    private final Language language;

    private CoverTemplate(FigureText text, Language language) {
        this.text = text;
        this.language = language;
        checkNoPictures();
        checkSubject();
    }

    /** Reads the covering note of a language from a folder of templates. */
    public static CoverTemplate read(Path folder, Language language) {
        return new CoverTemplate(FigureText.read(folder, "cover." + language.code() + ".md", NAMES), language);
    }

    /** The note to one list's readers. */
    public CoverNote filled(Briefing briefing, Formats formats, Map<String, String> words) {
        Node note = Markdown.parse(text.filled(briefing, formats, words));
        Heading heading = subject(note).orElseThrow(() -> text.problem(1, Message.of("templates.noSubjectThisMonth")));
        heading.unlink();
        String subject = TEXT.render(heading).strip();
        return new CoverNote(subject, TEXT.render(note).strip() + "\n", page(subject, HTML.render(note)));
    }

    private String page(String subject, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;line-height:1.5;max-width:40em">
                %s</body></html>
                """.formatted(language.code(), escaped(subject), body);
    }

    private static String escaped(String subject) {
        return subject.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Optional<Heading> subject(Node note) {
        return note.getFirstChild() instanceof Heading heading && heading.getLevel() == 1
                ? Optional.of(heading)
                : Optional.empty();
    }

    /** The first line that is neither empty nor a placeholder's own. */
    private void checkSubject() {
        int first = (int) text.lines().stream()
                .takeWhile(line -> line.isBlank() || line.startsWith("{{"))
                .count();
        if (first == text.lines().size() || !text.lines().get(first).startsWith("# ")) {
            throw text.problem(first + 1, Message.of("templates.subjectFirst"));
        }
    }

    /** A picture would be fetched when the mail is opened, which reveals that to its owner. */
    private void checkNoPictures() {
        IntStream.range(0, text.lines().size())
                .filter(index -> text.lines().get(index).contains("!["))
                .findFirst()
                .ifPresent(index -> {
                    throw text.problem(index + 1, Message.of("templates.noPictures"));
                });
    }
}
