package org.truecost.output.template;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** A briefing's key message in one line: the first heading of its text. */
public final class KeyMessage {

    private KeyMessage() {}

    /** @param otherwise where the text has no heading */
    public static String of(Node text, String otherwise) {
        for (Node node = text.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading) {
                return PlainWords.of(node);
            }
        }
        return otherwise;
    }
}
