package org.truecost.input;

import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.Problem;
import org.truecost.ledger.StatedTotal;

/**
 * What a workbook's own rows have wrong, without keeping them.
 *
 * @param accepted rows that state a fact, total rows left out
 * @param rejected rows with an error
 */
public record WorkbookCheck(long accepted, long rejected, List<Problem> problems) {

    /** Reads a workbook to its end. */
    public static WorkbookCheck of(WorkbookFile file) {
        long accepted = 0;
        long rejected = 0;
        List<Problem> problems = new ArrayList<>();
        try (WorkbookReader reader = WorkbookReader.open(file)) {
            for (Parsed item = reader.next(); item != null; item = reader.next()) {
                switch (item) {
                    case Parsed.Accepted row -> {
                        accepted += row.fact() instanceof StatedTotal ? 0 : 1;
                        problems.addAll(row.warnings());
                    }
                    case Parsed.Rejected row -> {
                        rejected++;
                        problems.addAll(row.problems());
                    }
                    case Parsed.Unread unread -> problems.add(unread.problem());
                }
            }
        }
        return new WorkbookCheck(accepted, rejected, List.copyOf(problems));
    }

    /** All rows that stated something. */
    public long read() {
        return accepted + rejected;
    }
}
