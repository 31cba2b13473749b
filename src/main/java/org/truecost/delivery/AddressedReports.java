package org.truecost.delivery;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.truecost.store.Report;

/**
 * The reports that a process which delivers again and again has addressed, be it to no one: no list may read them, so the outbox does
 * not know them, and without this memory they would be new each time.
 */
public final class AddressedReports {

    private final Set<Long> ids = ConcurrentHashMap.newKeySet();

    void add(Collection<Report> reports) {
        reports.stream().map(Report::id).forEach(ids::add);
    }

    boolean containsAll(Collection<Report> reports) {
        return reports.stream().map(Report::id).allMatch(ids::contains);
    }
}
