package org.truecost.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Replacement.Version;

/**
 * A workbook that a revision of a report is over and the one before it was not, or the other way round, or in another version.
 *
 * @param before the workbook as the revision before is over it, null where it is not
 * @param now the workbook as this one is over it, null where it is not
 */
public record WorkbookChange(
        How how, @Nullable Read before, @Nullable Read now) {

    /** How a workbook changed, in the order in which changes are listed. */
    public enum How {
        /** It came. */
        ADDED,
        /** The file of its name has other content. */
        REPLACED,
        /** It was read by another mapping, or by a changed one. */
        REMAPPED,
        /** It is no longer there. */
        GONE,
        /** The same content is there under another name. */
        RENAMED
    }

    /** A workbook as a report is over it. */
    public record Read(String name, Version version) {
        private boolean hasContentOf(Read other) {
            return version.sha256().equals(other.version.sha256());
        }
    }

    public WorkbookChange {
        if (before == null && now == null) {
            throw new IllegalArgumentException("a workbook that neither revision is over");
        }
    }

    /** Its present name, or its last one. */
    public String name() {
        return Objects.requireNonNull(now == null ? before : now).name();
    }

    /**
     * How the workbooks of two revisions differ. Workbooks of the same name are the same workbook, whatever they contain; the
     * others are matched by their contents.
     */
    public static List<WorkbookChange> between(List<Read> before, List<Read> now) {
        List<Read> gone = new ArrayList<>(before);
        List<Read> come = new ArrayList<>(now);
        List<WorkbookChange> changes = new ArrayList<>();
        pair(gone, come, (old, later) -> old.name().equals(later.name()) && old.hasContentOf(later));
        pair(gone, come, (old, later) -> old.name().equals(later.name()))
                .forEach(pair -> changes.add(pair.as(pair.isRemapped() ? How.REMAPPED : How.REPLACED)));
        pair(gone, come, Read::hasContentOf).forEach(pair -> changes.add(pair.as(How.RENAMED)));
        come.forEach(later -> changes.add(new WorkbookChange(How.ADDED, null, later)));
        gone.forEach(old -> changes.add(new WorkbookChange(How.GONE, old, null)));
        changes.sort(Comparator.comparing(WorkbookChange::how).thenComparing(WorkbookChange::name));
        return changes;
    }

    private record Pair(Read before, Read now) {
        boolean isRemapped() {
            return !before.version().readBy().equals(now.version().readBy());
        }

        WorkbookChange as(How how) {
            return new WorkbookChange(how, before, now);
        }
    }

    /** Takes out what belongs together, each workbook once. */
    private static List<Pair> pair(List<Read> gone, List<Read> come, BiPredicate<Read, Read> belong) {
        List<Pair> pairs = new ArrayList<>();
        for (Read later : List.copyOf(come)) {
            gone.stream().filter(old -> belong.test(old, later)).findFirst().ifPresent(old -> {
                gone.remove(old);
                come.remove(later);
                pairs.add(new Pair(old, later));
            });
        }
        return pairs;
    }
}
