package org.truecost.command.screen;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.truecost.output.ReturnedWorkbook;
import org.truecost.problem.Message;

/** Which of the workbooks that go back have no annotated copy, and why. */
public final class ReturnedScreen {

    private final Terminal terminal;

    public ReturnedScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A line for each reason, with the workbooks that it is true of. */
    public void show(List<ReturnedWorkbook> workbooks) {
        Map<Message, List<String>> byReason = workbooks.stream()
                .filter(workbook -> workbook.notAnnotated() != null)
                .collect(groupingBy(
                        ReturnedWorkbook::notAnnotated, LinkedHashMap::new, mapping(ReturnedWorkbook::name, toList())));
        byReason.forEach((reason, names) -> terminal.line(terminal.say(
                "returned.notAnnotated", terminal.names(names), names.size(), reason.in(terminal.language()))));
    }
}
