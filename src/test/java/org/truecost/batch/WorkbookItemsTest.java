package org.truecost.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.truecost.files.WorkbookFile;
import org.truecost.input.TimeLimitedReader;
import org.truecost.input.TinyWorkbook;
import org.truecost.input.TinyWorkbook.Xml;
import org.truecost.ledger.Parsed;

/** A workbook's rows for a step that is cut off and continued. */
class WorkbookItemsTest {

    @TempDir
    Path folder;

    private long position;

    @Test
    void goesOnAtTheRowAfterTheLastStored() {
        WorkbookFile workbook = power(1000);
        assertThat(read(workbook, 2)).hasSize(2);
        assertThat(read(workbook, 99)).hasSize(2).allMatch(Parsed.Accepted.class::isInstance);
        assertThat(read(workbook, 99)).isEmpty();
    }

    @Test
    void saysARefusalThatCameOnlyThisTime() {
        assertThat(read(power(1000), 3)).hasSize(3);
        assertThat(read(power(new Xml("t=\"zz\"", "<v>1</v>")), 99))
                .singleElement()
                .isInstanceOf(Parsed.Refused.class);
    }

    private List<Parsed> read(WorkbookFile workbook, int most) {
        WorkbookItems items = new WorkbookItems(() -> TimeLimitedReader.open(workbook), () -> position);
        items.open(new ExecutionContext());
        List<Parsed> read = new ArrayList<>();
        for (Parsed item = items.read(); item != null; item = read.size() < most ? items.read() : null) {
            read.add(item);
        }
        position += read.size();
        items.close();
        return read;
    }

    /** Four rows, the second with such an amount. */
    private WorkbookFile power(Object second) {
        TinyWorkbook book = TinyWorkbook.sheet("Power")
                .row("Expense ID", "Category", "Amount", "Currency", "Period start", "Period end");
        for (int row = 1; row <= 4; row++) {
            book.row("E" + row, "power", row == 2 ? second : 1000, "USD", "2025-01-01", "2025-01-31");
        }
        return book.in(folder);
    }
}
