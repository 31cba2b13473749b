package org.truecost.store.row;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.truecost.problem.Message;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A problem's details as one text column, keys and arguments in JSON: a text that needs no translation is a string and a count a number,
 * {@code {"sum":"5.00 USD","more":{"key":"problems.rows.repeated","with":{"count":3}}}}; several are
 * {@code {"by":"problems.list.and","items":[…]}}. Earlier builds kept the words themselves in English and Japanese: records that end
 * with {@code U+001E}, of fields that {@code U+001F} divides, characters that neither JSON nor a workbook can hold. Both are read.
 */
public final class Details {

    private static final String RECORD = "\u001e";
    private static final String FIELD = "\u001f";

    private static final JsonFactory JSON = new JsonFactory();

    private Details() {}

    /** What the column keeps. */
    public static String text(Map<String, Message> details) {
        if (details.isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, details);
        }
        return text.toString();
    }

    /** What the column kept, in this build or an earlier one. */
    public static Map<String, Message> read(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        if (text.contains(FIELD)) {
            return earlier(text);
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
            json.nextToken();
            return arguments(json);
        }
    }

    private static void write(JsonGenerator json, Map<String, Message> arguments) {
        json.writeStartObject();
        new TreeMap<>(arguments).forEach((name, argument) -> {
            json.writeName(name);
            write(json, argument);
        });
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Message message) {
        switch (message) {
            case Message.Verbatim verbatim -> json.writeString(verbatim.text());
            case Message.Count count -> json.writeNumber(count.number());
            case Message.Keyed keyed -> {
                json.writeStartObject();
                json.writeStringProperty("key", keyed.key());
                if (!keyed.arguments().isEmpty()) {
                    json.writeName("with");
                    write(json, keyed.arguments());
                }
                json.writeEndObject();
            }
            case Message.Listing listing -> {
                json.writeStartObject();
                json.writeStringProperty("by", listing.separator());
                json.writeArrayPropertyStart("items");
                listing.items().forEach(item -> write(json, item));
                json.writeEndArray();
                json.writeEndObject();
            }
            case Message.Earlier earlier -> {
                json.writeStartObject();
                json.writeStringProperty("en", earlier.english());
                json.writeStringProperty("ja", earlier.japanese());
                json.writeEndObject();
            }
        }
    }

    /** Reads an object whose start was just read. */
    private static Map<String, Message> arguments(JsonParser json) {
        Map<String, Message> arguments = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            arguments.put(name, message(json));
        }
        return arguments;
    }

    /** Reads the value whose first token was just read. */
    private static Message message(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_STRING -> new Message.Verbatim(json.getString());
            case VALUE_NUMBER_INT -> new Message.Count(json.getLongValue());
            case START_OBJECT -> object(json);
            default -> throw new IllegalStateException("no detail: " + json.currentToken());
        };
    }

    private static Message object(JsonParser json) {
        Map<String, String> texts = new TreeMap<>();
        Map<String, Message> arguments = Map.of();
        List<Message> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            switch (json.nextToken()) {
                case START_OBJECT -> arguments = arguments(json);
                case START_ARRAY -> items.addAll(items(json));
                default -> texts.put(name, json.getString());
            }
        }
        String key = texts.get("key");
        String separator = texts.get("by");
        if (key != null) {
            return new Message.Keyed(key, arguments);
        }
        return separator != null
                ? new Message.Listing(separator, items)
                : new Message.Earlier(texts.getOrDefault("en", ""), texts.getOrDefault("ja", ""));
    }

    private static List<Message> items(JsonParser json) {
        List<Message> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(message(json));
        }
        return items;
    }

    private static Map<String, Message> earlier(String text) {
        Map<String, Message> details = new TreeMap<>();
        for (String record : text.split(RECORD)) {
            String[] fields = record.split(FIELD, -1);
            details.put(fields[0], new Message.Earlier(fields[1], fields[2]));
        }
        return details;
    }
}
