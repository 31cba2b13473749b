/**
 * Keeps facts, problems, reports and deliveries in SQL, so that no workbook is read twice and nothing acknowledged is lost. The
 * room {@code block} packs cost records, {@code schema} creates the tables.
 */
@NullMarked
package org.truecost.store;

import org.jspecify.annotations.NullMarked;
