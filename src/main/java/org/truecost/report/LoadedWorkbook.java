package org.truecost.report;

/**
 * A workbook the report rests on.
 *
 * @param name its file name
 * @param sha256 of its content, hexadecimal
 * @param read rows read that state a cost, a claim, a rate or a total
 * @param rejected rows that state nothing because of a mistake in them
 * @param readBy the mappings it was read by, each with the beginning of its digest; empty where none was needed
 */
public record LoadedWorkbook(String name, String sha256, long read, long accepted, long rejected, String readBy) {}
