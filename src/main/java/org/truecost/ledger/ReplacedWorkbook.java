package org.truecost.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A workbook that no longer counts, since a later one of its series takes its place (cost-model.md, rule 17).
 *
 * @param name of its file
 * @param sha256 of its content, hexadecimal
 * @param by the name of the workbook that counts in its place
 * @param unsettled how much that one repeats, where lines are missing and nothing was declared of the series: whether they still hold is not
 *     known; null where every line is repeated or the series is declared a full register
 */
public record ReplacedWorkbook(
        String name, String sha256, String by, @Nullable Repetition unsettled) {}
