package org.truecost.input.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.truecost.problem.Message;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a mapping file with its line. Every scalar is a text, as it is written: {@code 6110} is an account and no number.
 *
 * @param name what the value is of, for errors
 */
record Entry(String file, String name, Node node) {

    /** What is written where a person still has to decide. */
    static final String UNDECIDED = "???";

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** A text of one line. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong(Message.of("mappings.expected.text"));
    }

    /** The items of a list; a value that is no list is one item. */
    List<Entry> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new Entry(file, name, item))
                    .toList();
        }
        return List.of(this);
    }

    /** The texts of a list; a text that is no list is one of them. */
    List<String> texts() {
        return items().stream().map(Entry::text).toList();
    }

    /** The entries by their keys, each key once. */
    Map<String, Entry> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(Message.of("mappings.expected.entries"));
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        mapping.getValue().forEach(tuple -> {
            String key = new Entry(file, name, tuple.getKeyNode()).text();
            Entry entry = new Entry(file, key, tuple.getValueNode());
            if (entries.put(key, entry) != null) {
                throw new MappingFault(
                        file,
                        tuple.getKeyNode().getStartMark().getLine() + 1,
                        Message.of("mappings.twice").with("name", key));
            }
        });
        return entries;
    }

    /** The entries by their keys, all of them among those of a place. */
    Map<String, Entry> entries(EntryPlace place) {
        Set<String> known = place.names();
        Map<String, Entry> entries = entries();
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                throw entry.wrong(Message.of("mappings.unknown")
                        .with("name", key)
                        .with("known", String.join(", ", known.stream().sorted().toList())));
            }
        });
        return entries;
    }

    /** The lines on which a person still has to decide, of this value and all within it. */
    List<Integer> undecided() {
        List<Integer> lines = new ArrayList<>();
        if (node instanceof ScalarNode scalar && scalar.getValue().strip().equals(UNDECIDED)) {
            lines.add(line());
        } else if (node instanceof SequenceNode) {
            items().forEach(item -> lines.addAll(item.undecided()));
        } else if (node instanceof MappingNode) {
            entries().values().forEach(entry -> lines.addAll(entry.undecided()));
        }
        return lines;
    }

    /** That this value is wrong, and why. */
    MappingFault wrong(Message why) {
        return new MappingFault(
                file, line(), Message.of("mappings.entry").with("name", name).with("why", why));
    }
}
