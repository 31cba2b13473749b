package org.truecost.month;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Repetition;
import org.truecost.ledger.Repetition.Extent;
import org.truecost.ledger.SeriesKind;
import org.truecost.store.Predecessor;
import org.truecost.store.StoredWorkbook;

/**
 * The workbooks of one series that count, month by month from the oldest on (cost-model.md, rule 17): one that repeats any line of an
 * older one replaces it, and one that repeats none counts as well. Where the series is declared a full register, a newer one always
 * replaces it; where it is declared to be of additions, only one that repeats every line. Those of one month count side by side.
 */
final class CountingWorkbooks {

    /** A workbook of the series, and where it is. */
    record Member(Path file, StoredWorkbook workbook) {}

    /** Says how much of an earlier workbook a later one repeats. */
    interface Repetitions {
        Repetition between(StoredWorkbook earlier, StoredWorkbook later);
    }

    private final Repetitions repetitions;
    private final @Nullable SeriesKind declared;
    private final List<Member> counting = new ArrayList<>();

    /** What was replaced, by what, in the order it was. */
    private final Map<Member, Member> successors = new LinkedHashMap<>();

    /**
     * A series without a workbook.
     *
     * @param declared what it is declared to be; null where nothing is
     */
    CountingWorkbooks(Repetitions repetitions, @Nullable SeriesKind declared) {
        this.repetitions = repetitions;
        this.declared = declared;
    }

    /**
     * Adds the workbooks of the next month.
     *
     * @return those that they replace, oldest first
     */
    List<Member> add(List<Member> month) {
        List<Member> replaced = new ArrayList<>();
        for (Member earlier : counting) {
            successor(earlier, month).ifPresent(later -> {
                successors.put(earlier, later);
                replaced.add(earlier);
            });
        }
        counting.removeAll(replaced);
        counting.addAll(month);
        return replaced;
    }

    /** Of several that replace it, one that repeats all of it. */
    private Optional<Member> successor(Member earlier, List<Member> month) {
        List<Member> replacing =
                month.stream().filter(later -> isReplaced(earlier, later)).toList();
        return replacing.stream()
                .filter(later -> missing(earlier, later) == 0)
                .findFirst()
                .or(() -> replacing.stream().findFirst());
    }

    /** A file that comes again under the very same name is a version of that one, whatever it states: only one of them can be cited. */
    private boolean isReplaced(Member earlier, Member later) {
        return later.workbook().name().equals(earlier.workbook().name()) || isReplacedByLines(earlier, later);
    }

    /** A workbook of which nothing could be read takes no place: what is wrong with it is still to be shown. */
    private boolean isReplacedByLines(Member earlier, Member later) {
        if (declared == SeriesKind.FULL_REGISTER) {
            return later.workbook().accepted() > 0;
        }
        Extent extent =
                repetitions.between(earlier.workbook(), later.workbook()).extent();
        return declared == SeriesKind.ADDITIONS ? extent == Extent.ALL : extent != Extent.NONE;
    }

    private long missing(Member earlier, Member later) {
        return repetitions.between(earlier.workbook(), later.workbook()).missing();
    }

    /** The workbooks that count, oldest first. */
    List<Member> counting() {
        return List.copyOf(counting);
    }

    /** The files that replaced another. */
    Set<Path> replacing() {
        return successors.values().stream().map(Member::file).collect(toUnmodifiableSet());
    }

    /**
     * What was replaced, and whether it is repeated by the workbook that counts in its place, however many came between. One that its
     * successor repeats is: what is missing of it is missing of its successor.
     */
    List<Predecessor> predecessors() {
        // The same bytes may have come twice, under the names of two months.
        Map<Long, Predecessor> predecessors = new LinkedHashMap<>();
        successors.forEach((earlier, next) -> {
            Member last = last(next);
            boolean repeated = missing(earlier, next) == 0 || missing(earlier, last) == 0;
            StoredWorkbook workbook = earlier.workbook();
            predecessors.put(
                    workbook.id(),
                    new Predecessor(
                            last.workbook().id(),
                            workbook.id(),
                            workbook.name(),
                            repeated,
                            declared == SeriesKind.FULL_REGISTER ? declared : null));
        });
        return List.copyOf(predecessors.values());
    }

    private Member last(Member member) {
        Member last = member;
        for (Member next = member; next != null; next = successors.get(next)) {
            last = next;
        }
        return last;
    }
}
