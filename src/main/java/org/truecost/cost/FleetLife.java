package org.truecost.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Period;
import org.truecost.recognition.Course;
import org.truecost.recognition.Course.Span;

/**
 * The fleet's life, in calendar months: from the month its first asset goes into service to the month its last asset's useful life ends,
 * or the asset leaves the fleet.
 *
 * @param lastInService the day the last of its assets goes into service, of those that stay to the end of their lives; null where
 *     all have left
 * @param left what has left, where the fleet might end with it if the useful lives were others
 */
public record FleetLife(
        YearMonth first, YearMonth last, @Nullable LocalDate lastInService, List<Left> left) {

    /**
     * What has left the fleet before the end of its life.
     *
     * @param stop its last day
     */
    public record Left(LocalDate inService, LocalDate stop) {
        private boolean isOutlived(Left other) {
            return !inService.isAfter(other.inService) && !stop.isAfter(other.stop);
        }
    }

    public FleetLife {
        left = List.copyOf(left);
    }

    /** A fleet's life with the part of one more asset. */
    static FleetLife joined(@Nullable FleetLife fleet, Course course, Period service) {
        Span span = course.span();
        FleetLife one = span == null || span.stop() == null
                ? new FleetLife(
                        service.firstMonth(),
                        service.lastMonth(),
                        span == null ? service.first() : span.inService(),
                        List.of())
                : new FleetLife(
                        service.firstMonth(),
                        service.lastMonth(),
                        null,
                        List.of(new Left(span.inService(), span.stop())));
        return fleet == null ? one : fleet.and(one);
    }

    private FleetLife and(FleetLife other) {
        LocalDate latest =
                lastInService == null || (other.lastInService != null && other.lastInService.isAfter(lastInService))
                        ? other.lastInService
                        : lastInService;
        return new FleetLife(
                other.first.isBefore(first) ? other.first : first,
                other.last.isAfter(last) ? other.last : last,
                latest,
                lasting(Stream.concat(left.stream(), other.left.stream()).toList(), latest));
    }

    /** Without what never ends last, whatever the useful life. */
    private static List<Left> lasting(List<Left> all, @Nullable LocalDate latest) {
        List<Left> lasting = new ArrayList<>();
        for (Left one : all) {
            if ((latest == null || one.inService.isAfter(latest))
                    && lasting.stream().noneMatch(one::isOutlived)) {
                lasting.removeIf(other -> other.isOutlived(one));
                lasting.add(one);
            }
        }
        return lasting;
    }

    /** Its months. */
    public long months() {
        return ChronoUnit.MONTHS.between(first, last) + 1;
    }

    /** The month in which the fleet would end if every asset served so many months, or until it left. */
    YearMonth lastOf(int usefulLife) {
        Stream<LocalDate> ends = left.stream().map(one -> {
            LocalDate end = Period.ofMonths(one.inService, usefulLife).last();
            return end.isBefore(one.stop) ? end : one.stop;
        });
        return Stream.concat(
                        ends,
                        Stream.ofNullable(lastInService)
                                .map(day -> Period.ofMonths(day, usefulLife).last()))
                .map(YearMonth::from)
                .max(YearMonth::compareTo)
                .orElse(last);
    }
}
