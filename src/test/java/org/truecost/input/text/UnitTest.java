package org.truecost.input.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（単位：百万円）",
                "表1　単位：千元",
                "単位 億円",
                "（百万円）",
                "Amounts in millions of JPY",
                "All amounts in thousands of US dollars.",
                "Figures in USD millions",
                "In thousands",
                "(USD thousands)",
                "Capex 2024 ($m)",
                "Capex 2024 (in US$ bn)",
                "(in thousands, except headcount)",
                "In thousands unless otherwise stated",
                "Figures in USD k",
                "USD k",
                "$'000",
                "US$ 000s",
                "(in '000)",
                "（金额单位：万元）",
                "单位：亿元",
                "单位：人民币千元",
                "单位：百万美元"
            })
    void knowsANoteThatFiguresLeaveOutZeros(String note) {
        assertThat(Unit.statedIn(note)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "単位：円",
                "（単位：人）",
                "Trained for under $6 million",
                "The fleet (about $1.6 billion) as the article states it",
                "Amounts in USD",
                "60,000 GPUs in thousands of racks",
                "One million hours in 2024",
                "(ITEM)",
                "(term)",
                "USD 1,000",
                "We paid $000.00",
                "单位：元",
                "单位：台",
                "in EUR",
                "百万円単位の見積もりは別紙",
                "人件費 2024年度"
            })
    void takesNoOtherTextForOne(String note) {
        assertThat(Unit.statedIn(note)).isNull();
    }
}
