/**
 * How it looks: a briefing becomes an Excel summary, a PDF, a list of problems and the workbooks that go back to their senders.
 *
 * <p>{@link org.truecost.output.ExcelSummary} fills a workbook ({@code grid}, {@code lines}, {@code summary}),
 * {@link org.truecost.output.PdfBriefing} sets pages ({@code typeset}, {@code template}, {@code chart}, {@code pdf}),
 * {@link org.truecost.output.ReturnedWorkbook} marks a copy of the sender's file ({@code returned}).
 */
@NullMarked
package org.truecost.output;

import org.jspecify.annotations.NullMarked;
