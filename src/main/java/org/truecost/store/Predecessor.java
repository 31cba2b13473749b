package org.truecost.store;

/**
 * An earlier workbook of a series that a later one replaces without repeating every line of it.
 *
 * @param laterId the workbook that counts
 * @param earlierId the one that no longer does
 * @param earlierName what that one's file was called
 */
public record Predecessor(long laterId, long earlierId, String earlierName) {}
