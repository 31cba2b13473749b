package org.truecost.output.template;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Links of a text lead to its headings: {@code [the sources](#sources-and-method)}. */
public final class Links {

    private Links() {}

    /** The link target of a heading with these words: lower case, with hyphens for everything but letters and digits. */
    public static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** The heading a link leads to. */
    public static String anchor(Link link) {
        return anchor(link.getDestination());
    }

    /** Whether a block has a link in it. */
    public static boolean in(Node block) {
        AtomicBoolean found = new AtomicBoolean();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                found.set(true);
            }
        });
        return found.get();
    }
}
