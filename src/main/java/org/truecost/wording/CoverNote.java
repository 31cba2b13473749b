package org.truecost.wording;

/**
 * The note to a reader who gets a briefing.
 *
 * @param subject one line of plain text
 * @param text for programs that show no markup
 * @param html a whole page, safe to show: no markup in it comes from a workbook
 */
public record CoverNote(String subject, String text, String html) {}
