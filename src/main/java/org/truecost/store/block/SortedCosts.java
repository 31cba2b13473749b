package org.truecost.store.block;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.truecost.files.ScratchFolder;
import org.truecost.problem.SheetKind;

/**
 * Cost records in the order of a ledger, however many: sorted part by part in memory, the parts merged each time they are read.
 * If there is more than one part, they are in a scratch file. The embedded database would spill as many rows as well, and sort
 * them again for every reading.
 */
public final class SortedCosts {

    private static final int PART_BYTES = 4 << 20;
    private static final int BUFFER = 1 << 14;

    private final List<Part> parts;

    private SortedCosts(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** Some of the records in order; which kinds are among them is known without reading them. */
    private record Part(Set<SheetKind> kinds, Iterable<PackedCost> records) {}

    /** Takes the records one after the other. */
    public interface Action {

        /** @param bill the number of the bill that replaces the record; null where none does */
        void accept(PackedCost record, @Nullable String bill);
    }

    /** Shows the records of some kinds in order, each with its bill where it is an estimate. */
    public void forEach(Set<SheetKind> kinds, Action action) {
        BillFinder bills = new BillFinder(action);
        merged(kinds, bills::see);
    }

    private void merged(Set<SheetKind> kinds, Consumer<? super PackedCost> action) {
        PriorityQueue<Head> heads = new PriorityQueue<>();
        for (Part part : parts) {
            if (!Collections.disjoint(part.kinds(), kinds)) {
                Iterator<PackedCost> records = part.records().iterator();
                heads.add(new Head(records.next(), records));
            }
        }
        for (Head head = heads.poll(); head != null; head = heads.poll()) {
            if (kinds.contains(head.record().kind())) {
                action.accept(head.record());
            }
            if (head.rest().hasNext()) {
                heads.add(new Head(head.rest().next(), head.rest()));
            }
        }
    }

    /** Bills come before the lines of the number they name; of several for one number the first counts. */
    private static final class BillFinder {

        private final Action action;
        private @Nullable PackedCost bill;

        BillFinder(Action action) {
            this.action = action;
        }

        void see(PackedCost record) {
            PackedCost known = bill;
            boolean isNamed = known != null && known.isSameNumber(record);
            if (!record.isBill()) {
                action.accept(record, known == null || !isNamed ? null : known.ownNumber());
            } else if (!isNamed) {
                bill = record;
            }
        }
    }

    /** The next record of a part. */
    private record Head(PackedCost record, Iterator<PackedCost> rest) implements Comparable<Head> {

        @Override
        public int compareTo(Head other) {
            return record.compareTo(other.record);
        }
    }

    /** Takes records in any order. */
    public static final class Collector {

        private final ScratchFolder folder;
        private final List<Part> parts = new ArrayList<>();
        private List<PackedCost> records = new ArrayList<>();
        private long size;
        private @Nullable FileChannel file;

        public Collector(ScratchFolder folder) {
            this.folder = folder;
        }

        /** Adds a record; a full part is sorted and written to a scratch file. */
        public void add(PackedCost record) {
            records.add(record);
            size += record.size();
            if (size >= PART_BYTES) {
                spill();
            }
        }

        /** All of them. */
        public SortedCosts sorted() {
            if (!records.isEmpty()) {
                if (file == null) {
                    Collections.sort(records);
                    parts.add(new Part(kinds(), records));
                } else {
                    spill();
                }
            }
            return new SortedCosts(parts);
        }

        private void spill() {
            Collections.sort(records);
            try {
                FileChannel channel = file == null ? folder.newFile() : file;
                file = channel;
                long start = channel.size();
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel.position(start)), BUFFER));
                for (PackedCost record : records) {
                    record.write(out);
                }
                out.flush();
                int count = records.size();
                parts.add(new Part(kinds(), () -> new Spilled(channel, start, count)));
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            records = new ArrayList<>();
            size = 0;
        }

        private Set<SheetKind> kinds() {
            Set<SheetKind> kinds = EnumSet.noneOf(SheetKind.class);
            records.forEach(record -> kinds.add(record.kind()));
            return kinds;
        }
    }

    /** A part in the scratch file, read from its beginning. */
    private static final class Spilled implements Iterator<PackedCost> {

        private final DataInputStream in;
        private int left;

        Spilled(FileChannel file, long start, int count) {
            this.in = new DataInputStream(new BufferedInputStream(new ChannelSection(file, start), BUFFER));
            this.left = count;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public PackedCost next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            try {
                return PackedCost.read(in);
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
    }
}
