/**
 * Drafts of mappings, written from the sheets they are to be for. What a sheet says for certain is filled in; the rest is {@code
 * ???}, with the choices in a comment: a person decides it, and nothing is guessed.
 */
@NullMarked
package org.truecost.input.draft;

import org.jspecify.annotations.NullMarked;
