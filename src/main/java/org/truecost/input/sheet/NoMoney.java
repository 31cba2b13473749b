package org.truecost.input.sheet;

import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.truecost.problem.Message;

/** What codes of ISO 4217 stand for in which nothing is priced: no minor unit is defined for them. */
public enum NoMoney {
    METAL(Set.of("XAU", "XAG", "XPT", "XPD")),
    ACCOUNT(Set.of("XDR", "XSU", "XUA", "XBA", "XBB", "XBC", "XBD")),
    TEST(Set.of("XTS")),
    NONE(Set.of("XXX"));

    private final Set<String> codes;

    NoMoney(Set<String> codes) {
        this.codes = codes;
    }

    /** What a code stands for; null where it is none of these. */
    static @Nullable NoMoney of(String code) {
        return Stream.of(values())
                .filter(what -> what.codes.contains(code))
                .findFirst()
                .orElse(null);
    }

    /** In words. */
    Message words() {
        return Message.of("sheets.noMoney." + name());
    }
}
