package org.truecost.store;

import java.time.LocalDate;
import org.truecost.ledger.SeriesKind;

/**
 * What a file family was declared to be (cost-model.md, rule 17).
 *
 * @param family the file's name without month and ending: all workbooks of one series
 * @param by who declared it
 * @param on when
 */
public record SeriesDeclaration(String family, SeriesKind kind, String by, LocalDate on) {}
