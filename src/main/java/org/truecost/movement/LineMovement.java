package org.truecost.movement;

import java.math.BigDecimal;
import java.util.Map;
import org.truecost.movement.Movement.Reason;
import org.truecost.recognition.CostCategory;

/**
 * A cost line that moved. For payroll it is confidential: {@link PeopleMoved} says what of it may be shown.
 *
 * @param id its number in its sheet; where several rows are one line, of the first of the month's
 * @param name what it is for: an asset's or an expense's description, a GPU's model, a role; may be empty
 * @param people for payroll, how many people's pay each reason reveals; for other lines nothing
 */
public record LineMovement(
        CostCategory category, String id, String name, Movement movement, Map<Reason, BigDecimal> people) {

    public LineMovement {
        people = Map.copyOf(people);
    }
}
