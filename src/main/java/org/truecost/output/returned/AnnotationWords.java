package org.truecost.output.returned;

import org.truecost.problem.Message;

/** The few texts of an annotated workbook about itself. */
final class AnnotationWords {

    private AnnotationWords() {}

    static Message more(int problems) {
        return Message.of("annotations.more").with("count", problems);
    }

    static Message highlightedOnly(int commented, int all) {
        return Message.of("annotations.highlightedOnly").with("all", all).with("commented", commented);
    }
}
