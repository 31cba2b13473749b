package org.truecost.input.file;

import org.jspecify.annotations.Nullable;
import org.truecost.problem.Location;
import org.truecost.problem.Message;
import org.truecost.problem.Problem;
import org.truecost.problem.ProblemKind;

/** Why a file cannot be read as a workbook: a problem that does not know yet which workbook it is of. */
public final class UnreadableWorkbookException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public UnreadableWorkbookException(ProblemKind kind) {
        this(new Problem(kind, Location.ledger(), null, null, java.util.Map.of()));
    }

    private UnreadableWorkbookException(Problem problem) {
        super(problem.kind().code());
        this.problem = problem;
    }

    static UnreadableWorkbookException damaged(String reason) {
        return new UnreadableWorkbookException(ProblemKind.DAMAGED_ARCHIVE).with("reason", Message.of(reason));
    }

    static UnreadableWorkbookException ambiguous(String reason) {
        return new UnreadableWorkbookException(ProblemKind.AMBIGUOUS_ARCHIVE).with("reason", Message.of(reason));
    }

    /** Parts that fit together badly. */
    public static UnreadableWorkbookException content(String reason) {
        return content(Message.of(reason));
    }

    /** Parts that fit together badly. */
    public static UnreadableWorkbookException content(Message reason) {
        return new UnreadableWorkbookException(ProblemKind.DAMAGED_CONTENT).with("reason", reason);
    }

    /** A part whose XML breaks off or breaks its rules. */
    static UnreadableWorkbookException malformed() {
        return content("problems.reason.malformed");
    }

    /** More than {@link Limits} allow. */
    public static UnreadableWorkbookException beyond(long limit, String what) {
        return beyond(limit, Message.of(what));
    }

    /** More than {@link Limits} allow. */
    public static UnreadableWorkbookException beyond(long limit, Message what) {
        return new UnreadableWorkbookException(ProblemKind.BEYOND_LIMITS)
                .with("what", what)
                .with("limit", Message.verbatim("%,d".formatted(limit)));
    }

    /** A file that cannot be opened, or read to its end. */
    public static UnreadableWorkbookException closed() {
        return new UnreadableWorkbookException(ProblemKind.UNREADABLE_WORKBOOK)
                .with("reason", Message.of("problems.reason.closed"));
    }

    /** The same with words that its texts have a place for. */
    public UnreadableWorkbookException with(String name, Message words) {
        return new UnreadableWorkbookException(problem.with(name, words));
    }

    /** The same with the piece of the file that shows it. */
    public UnreadableWorkbookException found(String piece) {
        return new UnreadableWorkbookException(
                new Problem(problem.kind(), problem.location(), null, piece, problem.details()));
    }

    /** The same for a sheet, where it does not name one already. */
    public UnreadableWorkbookException inSheet(@Nullable String sheet) {
        return at(
                problem.location().sheet() == null ? sheet : problem.location().sheet(),
                problem.location().cell());
    }

    /** The same problem at a cell of its sheet. */
    public UnreadableWorkbookException atCell(String cell) {
        return at(problem.location().sheet(), cell);
    }

    private UnreadableWorkbookException at(@Nullable String sheet, @Nullable String cell) {
        Location place = new Location(problem.location().workbook(), sheet, cell);
        return new UnreadableWorkbookException(
                new Problem(problem.kind(), place, null, problem.found(), problem.details()));
    }

    /** The problem of a workbook. */
    public Problem of(String workbook) {
        Location place = new Location(
                workbook, problem.location().sheet(), problem.location().cell());
        return new Problem(problem.kind(), place, null, problem.found(), problem.details());
    }
}
