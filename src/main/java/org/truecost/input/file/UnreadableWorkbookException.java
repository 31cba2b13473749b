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

    static UnreadableWorkbookException damaged(String english, String japanese) {
        return new UnreadableWorkbookException(ProblemKind.DAMAGED_ARCHIVE)
                .with("reason", new Message.Earlier(english, japanese));
    }

    static UnreadableWorkbookException ambiguous(String english, String japanese) {
        return new UnreadableWorkbookException(ProblemKind.AMBIGUOUS_ARCHIVE)
                .with("reason", new Message.Earlier(english, japanese));
    }

    /** Parts that fit together badly. */
    public static UnreadableWorkbookException content(String english, String japanese) {
        return new UnreadableWorkbookException(ProblemKind.DAMAGED_CONTENT)
                .with("reason", new Message.Earlier(english, japanese));
    }

    /** A part whose XML breaks off or breaks its rules. */
    static UnreadableWorkbookException malformed() {
        return content("its XML is not well-formed", "XMLの構造が正しくありません");
    }

    /** More than {@link Limits} allow. */
    public static UnreadableWorkbookException beyond(long limit, String english, String japanese) {
        return new UnreadableWorkbookException(ProblemKind.BEYOND_LIMITS)
                .with("what", new Message.Earlier(english, japanese))
                .with("limit", Message.verbatim("%,d".formatted(limit)));
    }

    static UnreadableWorkbookException closed() {
        return new UnreadableWorkbookException(ProblemKind.UNREADABLE_WORKBOOK)
                .with(
                        "reason",
                        new Message.Earlier(
                                "it cannot be opened; another program may hold it, or the permission to read it is missing",
                                "開けません。他のプログラムが使用中か、読み取り権限がない可能性があります"));
    }

    UnreadableWorkbookException with(String name, Message words) {
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
