package org.truecost.movement;

import java.math.BigDecimal;
import java.util.Map;
import org.truecost.cost.CostCategory;
import org.truecost.movement.Movement.Reason;

/**
 * A cost line that moved. Of payroll confidential: what it may be shown to, {@link PeopleMoved} tells.
 *
 * @param id its number in its sheet; where several rows are one line, of the first of the month's
 * @param name what it is for: an asset's or an expense's description, a GPU's model, a role; may be empty
 * @param people of payroll, of how many people's pay each reason tells; of other lines nothing
 */
public record LineMovement(
        CostCategory category, String id, String name, Movement movement, Map<Reason, BigDecimal> people) {

    public LineMovement {
        people = Map.copyOf(people);
    }
}
