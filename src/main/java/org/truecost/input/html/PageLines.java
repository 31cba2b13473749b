package org.truecost.input.html;

import java.util.ArrayList;
import java.util.Collections;
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
        List<Node> lines = new ArrayList<>();
        add(body, holders, lines);
        return new PageLines(lines);
    }

    private static void add(Element parent, Set<Element> holders, List<Node> lines) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text && !text.isBlank()) {
                lines.add(text);
            } else if (child instanceof Element element && !UNSEEN.contains(element.normalName())) {
                if (holders.contains(element)) {
                    add(element, holders, lines);
                } else if (element.normalName().equals("tr") || element.hasText()) {
                    lines.add(element);
                }
            }
        }
    }
}
