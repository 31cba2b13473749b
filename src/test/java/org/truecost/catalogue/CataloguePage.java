package org.truecost.catalogue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.truecost.Languages;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/** The page on which people look a problem up by its code, in one language, made from the catalogue itself. */
final class CataloguePage {

    /** What codes begin with, in the order of the page. */
    private record Chapter(String codes, Message title) {}

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter("TC1", new Message.Earlier("Workbooks and sheets", "ブックとシート")),
            new Chapter("TC2", new Message.Earlier("Cells", "セル")),
            new Chapter("TC3", new Message.Earlier("Rows", "行")),
            new Chapter("TC4", new Message.Earlier("The workbooks of a month together", "1か月分のブック全体")));

    private static final Message INTRODUCTION = new Message.Earlier("""
            # The problems TrueCost finds

            *[日本語](problems.ja.md)*

            Every problem has a code that never changes. An **error** rejects its row, its sheet or its workbook, or prevents the month's
            report; a **warning** is counted and reported; a **note** is for information. The messages below are as they appear in the terminal,
            in the list of problems and in the comments of an annotated workbook; words *in italics* stand for what was found or expected.
            A figure of pay is never shown: `•••` stands for it.

            *This page is generated from the catalogue in the code (`problem/ProblemKind`), and a test keeps the two equal. To regenerate it:*
            `mvn test -Dtest=CataloguePageTest -Dtruecost.regenerate=true`
            """, """
            # TrueCostが指摘する問題

            *[English](problems.md)*

            どの問題にも、変わることのないコードがあります。**エラー**があると、その行・シート・ブックは集計されないか、月の報告書が作られません。
            **警告**は集計したうえで知らせるもの、**注記**は参考です。下の文面は、画面、問題一覧、注釈付きブックのコメントに表示されるものです。
            *斜体*の部分には実際の値などが入ります。給与の値は決して表示せず、`•••`とします。

            *このページはコード内の一覧（`problem/ProblemKind`）から作られ、テストで一致を確かめています。作り直すには：*
            `mvn test -Dtest=CataloguePageTest -Dtruecost.regenerate=true`
            """);

    private static final Message HEADINGS = new Message.Earlier(
            "| Code | Severity | Problem | What it says | How to fix it |", "| コード | 重大度 | 問題 | 文面 | 対処 |");

    /** What the commonest placeholders stand for; the rest follow from the sentence around them. */
    private static final Map<String, String> JAPANESE_NAMES =
            Map.of("header", "見出し", "found", "値", "expected", "必要な値", "currency", "通貨", "amount", "金額");

    /** A form that depends on a number: its place, and a text for each range of numbers, which may have places itself. */
    private static final Pattern FORMS = Pattern.compile("\\{\\w+,choice,((?:[^{}]|\\{\\w+})*)}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private CataloguePage() {}

    static Path file(Language language) {
        String name = language == Languages.ENGLISH ? "problems.md" : "problems." + language.code() + ".md";
        return Path.of("src", "docs", name);
    }

    static String text(Language language) {
        return INTRODUCTION.in(language)
                + CHAPTERS.stream().map(chapter -> chapter(chapter, language)).collect(Collectors.joining());
    }

    private static String chapter(Chapter chapter, Language language) {
        return "\n## " + chapter.title().in(language) + "\n\n" + HEADINGS.in(language) + "\n|---|---|---|---|---|\n"
                + Arrays.stream(ProblemKind.values())
                        .filter(kind -> kind.code().startsWith(chapter.codes()))
                        .sorted(Comparator.comparing(ProblemKind::code))
                        .map(kind -> line(kind, language))
                        .collect(Collectors.joining());
    }

    private static String line(ProblemKind kind, Language language) {
        return "| <a id=\"" + kind.code().toLowerCase(language.locale()) + "\"></a>" + kind.code() + " | "
                + kind.severity().words().in(language) + " | **" + kind.title().in(language) + "** | "
                + said(kind.message(), language) + " | " + said(kind.remedy(), language) + " |\n";
    }

    private static String said(Message.Keyed text, Language language) {
        return PLACEHOLDER
                .matcher(FORMS.matcher(language.bundle().pattern(text.key()))
                        .replaceAll(forms -> forms(forms.group(1)))
                        .replace("|", "\\|"))
                .replaceAll(name -> language == Languages.ENGLISH
                        ? "*" + spaced(name.group(1)) + "*"
                        : "*" + JAPANESE_NAMES.getOrDefault(name.group(1), "…") + "*")
                .strip();
    }

    /** All forms: {@code one row / {rows} rows}. */
    private static String forms(String choice) {
        return Arrays.stream(choice.split("\\|"))
                .map(form -> form.substring(1 + Math.max(form.indexOf('#'), form.indexOf('<'))))
                .filter(form -> !form.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    /** The words of a name in camel case. */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Languages.ENGLISH.locale());
    }
}
