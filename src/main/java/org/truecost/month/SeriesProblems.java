package org.truecost.month;

import java.util.ArrayList;
import java.util.List;
import org.truecost.ledger.Repetition;
import org.truecost.problem.AmountText;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** Says what no longer counts because a workbook replaces another that it does not repeat (cost-model.md, rule 17). */
public final class SeriesProblems {

    private SeriesProblems() {}

    /**
     * The problem at the workbook that counts.
     *
     * @param later the name of that workbook
     * @param earlier the name of the one it replaces
     * @param declared whether the series is declared a full register: then what is missing has left it
     */
    public static Problem missing(String later, String earlier, Repetition repetition, boolean declared) {
        ProblemKind kind = declared ? ProblemKind.LEFT_REGISTER : ProblemKind.SERIES_NOT_REPEATED;
        return Problem.of(kind, Location.workbook(later))
                .with("earlier", earlier)
                .with("missing", new Message.Count(repetition.missing()))
                .with("lines", new Message.Count(repetition.lines()))
                .with("amounts", amounts(repetition));
    }

    /** An amount of pay is no one's to read here, however many people it is of. */
    private static Message amounts(Repetition repetition) {
        List<Message> amounts = new ArrayList<>();
        repetition.amounts().forEach(amount -> amounts.add(Message.verbatim(AmountText.text(amount))));
        if (repetition.pay()) {
            amounts.add(Message.of("problems.series.pay"));
        }
        return amounts.isEmpty()
                ? Message.of("problems.series.noAmount")
                : new Message.Listing("problems.list.and", amounts);
    }
}
