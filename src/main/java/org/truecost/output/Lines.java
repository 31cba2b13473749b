package org.truecost.output;

import java.util.function.Consumer;
import org.truecost.cost.CostLine;

/** The cost lines of a month, shown one by one, however many they are. */
@FunctionalInterface
public interface Lines {

    /** Shows every line once, in the ledger's order; may be called again. */
    void forEach(Consumer<? super CostLine> action);
}
