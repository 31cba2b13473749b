package org.truecost.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.truecost.command.Sandbox.Result;
import org.truecost.input.TinyWorkbook;

/** A workbook whose reading took too long is read again by the next run: that says something of the machine and nothing of its bytes. */
class ReadAgainTest {

    @TempDir
    Path folder;

    @Test
    void whatTookTooLongIsReadAgain() throws Exception {
        Sandbox sandbox = new Sandbox(folder).withSample();
        TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end")
                .row("E-1", "power", 4321, "USD", "2025-01-01", "2025-01-31")
                .row("E-2", "no such word", 4321, "USD", "2025-01-01", "2025-01-31")
                .in(sandbox.input(), "power.xlsx");
        sandbox.report();
        makeSlow(sandbox, "power.xlsx");
        assertThat(sandbox.report().printed()).contains("Already reported");

        Result revised = sandbox.report("--revise");

        assertThat(revised.printed())
                .contains("revision 2", "problems fixed: 1: TC128", "TC204 error")
                .containsPattern("power\\.xlsx +2 +1 +1")
                .doesNotContain("TC128 error");
    }

    /** As a machine leaves it that was too slow. */
    private static void makeSlow(Sandbox sandbox, String workbook) throws Exception {
        String its = " WHERE workbook_id = (SELECT id FROM workbook WHERE name = ?)";
        try (Connection connection = DatabaseColumns.embedded(sandbox)) {
            for (String change : new String[] {
                "DELETE FROM cost_block WHERE sheet_id IN (SELECT id FROM sheet" + its + ")",
                "UPDATE problem SET kind = 'TOO_SLOW', sheet = NULL, cell = NULL, header = NULL, found = NULL" + its
            }) {
                try (PreparedStatement statement = connection.prepareStatement(change)) {
                    statement.setString(1, workbook);
                    assertThat(statement.executeUpdate()).as(change).isPositive();
                }
            }
        }
    }
}
