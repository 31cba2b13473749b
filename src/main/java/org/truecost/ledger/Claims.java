package org.truecost.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which claim a report compares with. */
public final class Claims {

    private Claims() {}

    /** The lines of the claim that is named, or of the only claims there are; superseded lines count for nothing. */
    public static List<HeadlineClaim> chosen(List<HeadlineClaim> claims, @Nullable String claimId) {
        return claims.stream()
                .filter(claim -> !claim.attributes().isSuperseded())
                .filter(claim -> claimId == null || claim.id().equals(claimId))
                .toList();
    }
}
