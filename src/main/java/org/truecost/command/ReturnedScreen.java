package org.truecost.command;

import java.util.List;
import org.truecost.ledger.Words;
import org.truecost.output.ReturnedWorkbook;

/** Which of the workbooks that go back have no annotated copy, and why. */
final class ReturnedScreen {

    private final Terminal terminal;

    ReturnedScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(List<ReturnedWorkbook> workbooks) {
        for (ReturnedWorkbook workbook : workbooks) {
            Words reason = workbook.notAnnotated();
            if (reason != null) {
                terminal.line(terminal.say("returned.notAnnotated", workbook.name(), reason.in(terminal.language())));
            }
        }
    }
}
