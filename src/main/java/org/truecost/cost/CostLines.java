package org.truecost.cost;

import java.util.List;
import java.util.stream.Stream;
import org.truecost.cost.CostLine.Treatment;
import org.truecost.ledger.CostRecord;
import org.truecost.ledger.Credit;
import org.truecost.ledger.LifeChange;
import org.truecost.recognition.AssetDays;
import org.truecost.recognition.Charge;
import org.truecost.recognition.Conversions;
import org.truecost.recognition.Course;
import org.truecost.recognition.Courses;
import org.truecost.recognition.Recognised;

/** How records are counted, part by part. */
record CostLines(Treatments treatments, AssetDays assetDays, Conversions conversions) {

    /** The lines of a record; none of a credit or a change that is in the lines of its purchase (cost-model.md, rules 29, 34). */
    List<CostLine> of(CostRecord record) {
        Treatment treatment = treatments.of(record);
        if (record instanceof LifeChange || (record instanceof Credit && treatment == Treatment.COUNTED)) {
            return List.of();
        }
        List<CostLine> lines = shown(record, treatment).stream()
                .map(course -> new CostLine(
                        course.record(), course.category(), treatment, conversions.recognised(course.charge()), course))
                .toList();
        return lines.isEmpty() ? List.of(new CostLine(record, Charge.category(record), treatment, null, null)) : lines;
    }

    /** The parts of a record as one line. */
    CostLine whole(CostRecord record, List<CostLine> parts) {
        CostLine first = parts.getFirst();
        return parts.size() == 1
                ? first
                : new CostLine(
                        record,
                        first.category(),
                        first.treatment(),
                        parts.stream()
                                .flatMap(part -> Stream.ofNullable(part.recognised()))
                                .reduce(Recognised.zero(conversions.presentation()), Recognised::plus),
                        first.course());
    }

    /** The courses of a record whose amounts may be known; only a purchase that counts, or will, is lowered by its credits. */
    private List<Course> shown(CostRecord record, Treatment treatment) {
        if (!treatments.areShown(record)) {
            return List.of();
        }
        if (treatment == Treatment.COUNTED || treatment == Treatment.PLANNED) {
            return Courses.of(record);
        }
        return Charge.of(record).map(charge -> Course.of(record, charge)).stream()
                .map(course -> dated(record, course))
                .toList();
    }

    /** What an asset contains and no row dates is converted at the asset's day (cost-model.md, rule 20). */
    private Course dated(CostRecord record, Course course) {
        return record.period() == null && record.paidOn() == null
                ? assetDays.ofParent(record).map(course::at).orElse(course)
                : course;
    }
}
