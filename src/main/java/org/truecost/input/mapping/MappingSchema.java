package org.truecost.input.mapping;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.truecost.input.sheet.ColumnForm;
import org.truecost.input.sheet.SheetFormat;
import org.truecost.input.text.Unit;
import org.truecost.problem.Language;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * What a mapping file may say, as a JSON Schema (2020-12): editors complete its entries by it and mark what is none. It is made of what {@link
 * MappingFile} reads. An editor knows columns as the contract writes them; the reader also takes other case, width and spaces.
 */
public final class MappingSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** YAML takes an account for a number and {@code yes} for a truth value; to mappings all of them are texts. */
    private static final Map<String, Object> TEXT = Map.of("type", List.of("string", "number", "boolean"));

    private final Language language;

    MappingSchema(Language language) {
        this.language = language;
    }

    /** The schema as the text of its file, with descriptions in a language. */
    public static String text(Language language) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
            write(json, new MappingSchema(language).root());
        }
        return text + "\n";
    }

    private static final class Indented extends ObjectWriteContext.Base {
        private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(LINES);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Map<?, ?> entries -> {
                json.writeStartObject();
                entries.forEach((name, one) -> {
                    json.writeName(String.valueOf(name));
                    write(json, one);
                });
                json.writeEndObject();
            }
            case List<?> items -> {
                json.writeStartArray();
                items.forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Boolean truth -> json.writeBoolean(truth);
            case Integer number -> json.writeNumber(number);
            default -> json.writeString(String.valueOf(value));
        }
    }

    private Map<String, Object> root() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", DIALECT);
        root.put("title", MappingWord.TITLE.says().in(language));
        root.putAll(entries(EntryPlace.MAPPING));
        root.put("allOf", kinds());
        root.put(
                "$defs",
                ordered(
                        "text", TEXT,
                        "texts", ordered("anyOf", List.of(TEXT, listOf(TEXT))),
                        "where", ordered("type", "object", "additionalProperties", reference("texts")),
                        "word", value(EntryPlace.WORD),
                        "day", value(EntryPlace.DAY),
                        "lastDay", value(EntryPlace.LAST_DAY),
                        "number", value(EntryPlace.NUMBER),
                        "life", value(EntryPlace.NUMBER, "in", oneOf(Scale.wordsOfLives()))));
        return root;
    }

    /** An object with the entries of a place. */
    private Map<String, Object> entries(EntryPlace place) {
        Map<String, Object> properties = new LinkedHashMap<>();
        place.names().stream().sorted().forEach(name -> properties.put(name, described(name, entry(name))));
        return ordered(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                place.required(),
                "properties",
                properties);
    }

    /** What an entry takes, as a schema. */
    Map<String, Object> entry(String name) {
        return switch (name) {
            case "files", "sheets", "headers", "fill down", "not used", "open", "plus", "minus", "times", "per" ->
                reference("texts");
            case "header rows" -> ordered("enum", List.of(1, 2));
            case "above" -> ordered("type", "object", "additionalProperties", TEXT);
            case "months" -> entries(EntryPlace.MONTHS);
            case "columns" -> ordered("type", List.of("object", "array", "string"));
            case "totals" -> listOf(entries(EntryPlace.TOTAL));
            case "rows left out" -> listOf(entries(EntryPlace.LEFT_OUT));
            case "section" -> entries(EntryPlace.SECTION);
            case "where", "rows" -> reference("where");
            case "of" -> oneOf(List.of("all", "section", "nothing"));
            case "read as" ->
                oneOf(SheetFormat.ALL.stream().flatMap(MappingSchema::names).toList());
            case "readings" -> reading();
            case "words" -> ordered("type", List.of("object", "string"), "additionalProperties", TEXT);
            case "means" -> oneOf(List.of(ColumnEntries.DAY_AFTER));
            case "less" -> ordered("anyOf", List.of(reference("text"), entries(EntryPlace.TAX)));
            case "percent" -> ordered("type", "object", "additionalProperties", TEXT);
            case "in" -> oneOf(units());
            default -> reference("text");
        };
    }

    private Map<String, Object> reading() {
        Map<String, Object> reading = new LinkedHashMap<>(entries(EntryPlace.READING));
        reading.put("allOf", kinds());
        return listOf(reading);
    }

    private static List<String> units() {
        List<String> units = new ArrayList<>(Scale.words());
        units.addAll(Unit.scales());
        return units;
    }

    /** For each kind of sheet its columns. */
    private List<Object> kinds() {
        List<Object> kinds = new ArrayList<>();
        for (SheetFormat format : SheetFormat.ALL) {
            Map<String, Object> columns = new LinkedHashMap<>();
            format.columns().forEach(form -> names(form).forEach(name -> columns.put(name, column(form))));
            kinds.add(ordered(
                    "if",
                    ordered(
                            "required",
                            List.of("read as"),
                            "properties",
                            ordered("read as", ordered("enum", names(format).toList()))),
                    "then",
                    ordered(
                            "properties",
                            ordered(
                                    "columns",
                                    ordered("type", "object", "additionalProperties", false, "properties", columns)))));
        }
        return kinds;
    }

    private static Map<String, Object> column(ColumnForm form) {
        return reference(
                switch (form.form()) {
                    case DATE -> "day";
                    case DATE_OR_OPEN -> "lastDay";
                    case TEXT, IDENTIFIER, CURRENCY, CHOICE, MONTH, DATE_OR_MONTH -> "word";
                    case MONTHS -> "life";
                    default -> "number";
                });
    }

    /** What a column's value may be: a column, several, a constant, or an object with some of the entries there are. */
    private Map<String, Object> value(EntryPlace place, Object... instead) {
        Map<String, Object> read = entries(place);
        if (instead.length > 0 && read.get("properties") instanceof Map<?, ?> properties) {
            Map<String, Object> changed = new TreeMap<>();
            properties.forEach((name, one) -> changed.put(String.valueOf(name), one));
            changed.putAll(ordered(instead));
            read.put("properties", changed);
        }
        return ordered("anyOf", List.of(reference("texts"), entries(EntryPlace.CONSTANT), read));
    }

    /** A kind's or a column's names in every language, and as mappings usually write them. */
    private static Stream<String> names(SheetFormat format) {
        return Language.all().stream()
                .map(format.kind().words()::in)
                .flatMap(name -> Stream.of(name, inSentence(name)))
                .distinct();
    }

    /** A name within a sentence: its first letter small, unless it begins with an abbreviation. */
    private static String inSentence(String name) {
        return Character.isUpperCase(name.charAt(1))
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Stream<String> names(ColumnForm form) {
        return form.headers().stream().distinct();
    }

    private Map<String, Object> described(String name, Map<String, Object> entry) {
        Map<String, Object> described = ordered("description", says(name));
        described.putAll(entry);
        return described;
    }

    private String says(String name) {
        return MappingWord.of(name).says().in(language);
    }

    /** One of some texts, or not decided yet. */
    private static Map<String, Object> oneOf(List<String> texts) {
        List<Object> all = new ArrayList<>(texts);
        all.add(Entry.UNDECIDED);
        return ordered("enum", all);
    }

    private static Map<String, Object> listOf(Map<String, Object> item) {
        return ordered("type", "array", "items", item);
    }

    private static Map<String, Object> reference(String definition) {
        return ordered("$ref", "#/$defs/" + definition);
    }

    /** A map in the order of its names and values. */
    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> all = Arrays.asList(namesAndValues);
        for (int at = 0; at < all.size(); at += 2) {
            map.put(String.valueOf(all.get(at)), all.get(at + 1));
        }
        return map;
    }
}
