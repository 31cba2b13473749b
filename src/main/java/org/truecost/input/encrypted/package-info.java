/**
 * Workbooks with a password, decrypted in memory: Open XML packages and the records of old {@code .xls}. What comes out is as hostile as
 * any file, and is read by the readers of the formats.
 */
@NullMarked
package org.truecost.input.encrypted;

import org.jspecify.annotations.NullMarked;
