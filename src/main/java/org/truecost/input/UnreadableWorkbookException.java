package org.truecost.input;

import org.truecost.ledger.Words;

/** Why a file cannot be read as a workbook, in words for its owner. */
final class UnreadableWorkbookException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Words reason;

    UnreadableWorkbookException(String english, String japanese) {
        super(english);
        this.reason = new Words(english, japanese);
    }

    static UnreadableWorkbookException damaged() {
        return new UnreadableWorkbookException("it is damaged or was cut off", "ファイルが壊れているか途中で切れています");
    }

    static UnreadableWorkbookException closed() {
        return new UnreadableWorkbookException(
                "it cannot be opened; another program may hold it, or the permission to read it is missing",
                "開けません。他のプログラムが使用中か、読み取り権限がない可能性があります");
    }

    Words reason() {
        return reason;
    }
}
