/**
 * What came month by month and is not there (cost-model.md, rule 44): categories, vendors and file families. Each line is noted as the costs
 * are added up; at the end it is known what is expected.
 */
@NullMarked
package org.truecost.expectation;

import org.jspecify.annotations.NullMarked;
