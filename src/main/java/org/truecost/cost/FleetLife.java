package org.truecost.cost;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.truecost.ledger.Period;

/**
 * The fleet's life, in calendar months: from the month its first asset goes into service to the month its last asset's useful life ends.
 *
 * @param lastInService the day the last of its assets goes into service
 */
public record FleetLife(YearMonth first, YearMonth last, LocalDate lastInService) {

    /** A fleet's life with one more asset. */
    static FleetLife joined(@Nullable FleetLife fleet, Period service) {
        if (fleet == null) {
            return new FleetLife(service.firstMonth(), service.lastMonth(), service.first());
        }
        return new FleetLife(
                service.firstMonth().isBefore(fleet.first) ? service.firstMonth() : fleet.first,
                service.lastMonth().isAfter(fleet.last) ? service.lastMonth() : fleet.last,
                service.first().isAfter(fleet.lastInService) ? service.first() : fleet.lastInService);
    }

    /** Its months. */
    public long months() {
        return ChronoUnit.MONTHS.between(first, last) + 1;
    }

    /** The month in which the last asset's life would end if every asset served so many months. */
    YearMonth lastOf(int usefulLife) {
        return Period.ofMonths(lastInService, usefulLife).lastMonth();
    }
}
