package org.truecost.store;

import java.time.LocalDate;

/**
 * A declaration that a file or sheet holds no costs (cost-model.md, rule 13).
 *
 * @param family the file's name without month and ending: all versions of one workbook
 * @param sheet empty for a whole file
 * @param headers digest of the sheet's headers; empty where it has none
 * @param by who said so
 * @param on when
 */
public record NoCosts(long id, String family, String sheet, String headers, String by, LocalDate on) {}
