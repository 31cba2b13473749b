package org.truecost.command.screen;

import java.util.List;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.problem.Message;

/** Which of the workbooks that go back have no annotated copy, and why. */
public final class ReturnedScreen {

    private final Terminal terminal;

    public ReturnedScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A line for each workbook without an annotated copy. */
    public void show(List<ReturnedWorkbook> workbooks) {
        for (ReturnedWorkbook workbook : workbooks) {
            Message reason = workbook.notAnnotated();
            if (reason != null) {
                terminal.line(terminal.say("returned.notAnnotated", workbook.name(), reason.in(terminal.language())));
            }
        }
    }
}
