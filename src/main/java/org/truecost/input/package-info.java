/**
 * Workbooks become rows, rows become records or problems. The only reader of workbooks.
 *
 * <p>{@link org.truecost.input.Spool} takes a private copy of a dropped file, {@link org.truecost.input.WorkbookReader} reads it from
 * front to back, {@link org.truecost.input.SheetReader} turns a sheet's rows into what they state. The rooms behind them, from the file
 * to the meaning: {@code file}; a room for each format ({@code xlsx}, {@code xls}, {@code delimited}), all of which make {@code cell};
 * {@code format}, {@code text}, {@code sheet}, {@code mapping}, {@code audit}; {@code blank} makes empty workbooks.
 */
@NullMarked
package org.truecost.input;

import org.jspecify.annotations.NullMarked;
