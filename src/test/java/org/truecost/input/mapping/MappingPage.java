package org.truecost.input.mapping;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.truecost.Languages;
import org.truecost.problem.Language;
import org.truecost.problem.Message;
import org.truecost.problem.ProblemKind;

/**
 * The page about the mapping file, in one language: entries and meanings from the declarations that the reader goes by, forms from its
 * schema, and what is wrong in the words of the reader itself, which reads every value on the page.
 */
final class MappingPage {

    private static final Message INTRODUCTION = says("""
            # The mapping file

            *[日本語](mapping-file.ja.md)*

            Every entry that a mapping may have. [Mappings](mappings.md) says what they are for and how one is drafted. The file is YAML in UTF-8, without
            aliases and tags, of 200,000 characters at most; every value is taken as the text it is written as. An entry that is not listed
            here, is there twice, or is required and missing, is a mistake that is named with its line ([TC159](problems.md#tc159)). `???` in place of a
            value is left to decide ([TC153](problems.md#tc153)).

            *This page is generated from the reader's own declarations; the reader takes each example, and says itself what is wrong. To regenerate it:*
            `mvn test -Dtest=MappingPageTest -Dtruecost.regenerate=true`
            """, """
            # マッピングファイル

            *[English](mapping-file.md)*

            マッピングに書ける項目の一覧です。何のためのもので、どう下書きするかは[マッピング](mappings.md)（英語）にあります。ファイルはUTF-8のYAMLで、
            エイリアスとタグは使えず、20万文字までです。値はすべて、書かれたとおりの文字列として扱います。ここにない項目、二度書かれた項目、
            欠けている必須項目は、行番号とともに誤りとして示されます（[TC159](problems.ja.md#tc159)）。値の代わりに`???`とあれば、まだ決まっていないことを
            表します（[TC153](problems.ja.md#tc153)）。

            *このページは読み取り側の宣言から作られます。例はすべて実際に読み取ったもので、誤りの文面も読み取り側のものです。作り直すには：*
            `mvn test -Dtest=MappingPageTest -Dtruecost.regenerate=true`
            """);

    private static final Message HEADINGS = says(
            "| Entry | Meaning | Takes | Example | Without it | What goes wrong |",
            "| 項目 | 意味 | 書ける値 | 例 | 省略した場合 | 誤り |");
    private static final Message SOURCES = says("""
            The values of a column of the contract come from a column of the sheet as it is (`Description: Text`), from several whose texts are joined by a
            hyphen (`Expense ID: [GL account, Vendor]`), from a constant, or from a column that is read by the entries below.

            """, """
            規約の列の値は、シートの列をそのまま使う（`Description: Text`）、複数の列の文字列をハイフンでつなぐ（`Expense ID: [GL account, Vendor]`）、
            定数とする、以下の項目に従って列を読む、のいずれかで決まります。

            """);
    private static final Message REQUIRED = says("**required**", "**必須**");

    private MappingPage() {}

    static Path file(Language language) {
        String name = language == Languages.ENGLISH ? "mapping-file.md" : "mapping-file." + language.code() + ".md";
        return Path.of("src", "docs", name);
    }

    static String text(Language language) {
        return INTRODUCTION.in(language)
                + Arrays.stream(EntryPlace.values())
                        .map(place -> section(place, language))
                        .collect(Collectors.joining());
    }

    private static String section(EntryPlace place, Language language) {
        return "\n## " + title(place).in(language) + "\n\n"
                + (place == EntryPlace.CONSTANT ? SOURCES.in(language) : "") + HEADINGS.in(language)
                + "\n|---|---|---|---|---|---|\n"
                + SampleEntry.ALL.stream()
                        .filter(entry -> entry.place() == place)
                        .map(entry -> line(entry, language))
                        .collect(Collectors.joining());
    }

    private static Message title(EntryPlace place) {
        return switch (place) {
            case MAPPING -> says("The file", "ファイル全体");
            case READING -> says("Each of the `readings`", "`readings`の各項目");
            case MONTHS -> says("`months`", "`months`");
            case TOTAL -> says("Each of the `totals`", "`totals`の各項目");
            case LEFT_OUT -> says("Each of the `rows left out`", "`rows left out`の各項目");
            case SECTION -> says("`section`", "`section`");
            case CONSTANT ->
                says("In `columns`: a constant, for every column of the contract", "`columns`の中：定数（規約のすべての列）");
            case WORD -> says("In `columns`: a text, an ID, a word, a month", "`columns`の中：文字列・ID・語句・月の列");
            case DAY -> says("In `columns`: a day", "`columns`の中：日付の列");
            case LAST_DAY -> says("In `columns`: the end of a payroll row's period", "`columns`の中：人件費の期間の終わり");
            case NUMBER -> says("In `columns`: a number", "`columns`の中：数値の列");
            case TAX -> says("`less`, by a code", "`less`（税区分による場合）");
        };
    }

    private static String line(SampleEntry entry, Language language) {
        Message without = entry.without();
        return "| "
                + String.join(
                        " | ",
                        List.of(
                                code(entry.name()),
                                MappingWord.of(entry.name()).says().in(language),
                                takes(entry.name(), language),
                                code(entry.name() + ": " + entry.example()),
                                (without == null ? REQUIRED : without).in(language),
                                wrongs(entry, language)))
                + " |\n";
    }

    private static String takes(String name, Language language) {
        String takes = takes(new MappingSchema(language).entry(name), language);
        return name.equals("in")
                ? takes + says("; of a life ", "。耐用年数では").in(language) + codes(Scale.wordsOfLives())
                : takes;
    }

    /** What a schema takes, in words. */
    private static String takes(Map<?, ?> schema, Language language) {
        if (schema.get("$ref") instanceof String reference) {
            return named(reference.substring(reference.lastIndexOf('/') + 1)).in(language);
        }
        if (schema.get("enum") instanceof List<?> values) {
            return codes(values.stream()
                    .map(String::valueOf)
                    .filter(value -> !value.equals(Entry.UNDECIDED))
                    .toList());
        }
        if (schema.get("anyOf") instanceof List<?> several) {
            return several.stream()
                    .map(one -> takes((Map<?, ?>) Objects.requireNonNull(one), language))
                    .collect(Collectors.joining(says(", or ", "、または").in(language)));
        }
        if (schema.get("items") instanceof Map<?, ?> item) {
            return says("a list of ", "").in(language)
                    + takes(item, language)
                    + says("", "の一覧").in(language);
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            return says("entries: ", "項目").in(language)
                    + properties.keySet().stream()
                            .map(name -> code(String.valueOf(name)))
                            .collect(Collectors.joining(says(", ", "、").in(language)));
        }
        return schema.get("type") instanceof List<?> types && types.contains("array")
                ? says("an entry for each column; of `months`, a text or a list", "列ごとの項目。`months`では文字列または一覧")
                        .in(language)
                : says("entries, each with a name and a text", "名前と文字列の組").in(language);
    }

    private static Message named(String definition) {
        return switch (definition) {
            case "text" -> says("a text", "文字列");
            case "texts" -> says("a text, or a list of them", "文字列、またはその一覧");
            case "where" -> says("for each column a text, or a list of them", "列ごとの文字列、またはその一覧");
            default -> throw new IllegalStateException(definition);
        };
    }

    /** What the reader says of a wrong value, and the problems of sheets that have to do with the entry. */
    private static String wrongs(SampleEntry entry, Language language) {
        List<String> all = new ArrayList<>();
        if (entry.wrong() != null) {
            all.add(code(entry.wrong()) + says(": ", "：").in(language) + SampleMapping.fault(entry, language));
        }
        entry.later().stream().map(kind -> link(kind, language)).forEach(all::add);
        return String.join("<br>", all).replace("|", "\\|");
    }

    private static String link(ProblemKind kind, Language language) {
        String page = language == Languages.ENGLISH ? "problems.md" : "problems." + language.code() + ".md";
        return "[%s](%s#%s) %s"
                .formatted(
                        kind.code(),
                        page,
                        kind.code().toLowerCase(language.locale()),
                        kind.title().in(language));
    }

    private static String codes(List<String> texts) {
        return texts.stream().map(MappingPage::code).collect(Collectors.joining(", "));
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }

    private static Message says(String english, String japanese) {
        return new Message.Earlier(english, japanese);
    }

    /** The kinds of problem that the page names. */
    static Stream<ProblemKind> kinds() {
        return Stream.concat(
                Stream.of(ProblemKind.MAPPING_FAULTY, ProblemKind.MAPPING_UNDECIDED),
                SampleEntry.ALL.stream().flatMap(entry -> entry.later().stream()));
    }
}
