package org.truecost.output.returned;

import org.truecost.problem.Message;

/** The few words an annotated workbook says of itself. */
final class AnnotationWords {

    private AnnotationWords() {}

    static Message more(int problems) {
        return new Message.Earlier(
                "… and %,d more here; the list of problems has them all.".formatted(problems),
                "… ほか%,d件。すべて問題一覧にあります。".formatted(problems));
    }

    static Message highlightedOnly(int commented, int all) {
        return new Message.Earlier(
                "%,d cells of this sheet have problems. All are highlighted; the first %,d have a comment. The list of problems beside this file has every one."
                        .formatted(all, commented),
                "このシートでは%,d個のセルに問題があります。すべて色を付け、うち最初の%,d個にコメントを付けました。すべての問題はこのファイルと同じ場所の問題一覧にあります。"
                        .formatted(all, commented));
    }
}
