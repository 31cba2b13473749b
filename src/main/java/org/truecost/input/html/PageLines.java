package org.truecost.input.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What of a page is a row each, from top to bottom: rows of tables, and texts outside of tables. A row of a table that only holds other tables
 * is none.
 */
record PageLines(List<Node> nodes) {

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "title", "noscript");

    PageLines {
        nodes = List.copyOf(nodes);
    }

    /** The lines of a page's body. */
    static PageLines of(Element body) {
        Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element row : body.select("tr")) {
            Element above = row.parent();
            while (above != null && holders.add(above)) {
                above = above.parent();
            }
        }
        return new PageLines(lines(body, holders));
    }

    /** Goes down to what is a row each. Not by calls within calls: tables may be in tables as deep as a sender likes. */
    private static List<Node> lines(Element body, Set<Element> holders) {
        List<Node> lines = new ArrayList<>();
        Deque<Node> ahead = new ArrayDeque<>(body.childNodes());
        while (!ahead.isEmpty()) {
            Node node = ahead.removeFirst();
            if (node instanceof Element element && isSeen(element) && holders.contains(element)) {
                element.childNodes().reversed().forEach(ahead::addFirst);
            } else if (isLine(node, holders)) {
                lines.add(node);
            }
        }
        return lines;
    }

    private static boolean isSeen(Element element) {
        return !UNSEEN.contains(element.normalName());
    }

    private static boolean isLine(Node node, Set<Element> holders) {
        return switch (node) {
            case TextNode text -> !text.isBlank();
            case Element element ->
                isSeen(element)
                        && !holders.contains(element)
                        && (element.normalName().equals("tr") || element.hasText());
            default -> false;
        };
    }
}
