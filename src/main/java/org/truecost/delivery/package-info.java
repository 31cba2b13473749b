/**
 * Who gets which report, and the outbox that brings each document to each reader once. Start with
 * {@link org.truecost.delivery.Deliveries}.
 */
@NullMarked
package org.truecost.delivery;

import org.jspecify.annotations.NullMarked;
