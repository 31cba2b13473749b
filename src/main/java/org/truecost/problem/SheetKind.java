package org.truecost.problem;

/** The kinds of sheet the product reads ({@code input/README.md}). */
public enum SheetKind {
    GPU_PURCHASES("GPU purchases", "GPU購入"),
    SERVER_CAPEX("Server capex", "サーバー設備投資"),
    OPERATING_EXPENSES("Operating expenses", "運用費"),
    PAYROLL("Payroll", "人件費"),
    HEADLINE_CLAIMS("Headline claims", "公称コスト"),
    EXCHANGE_RATES("Exchange rates", "為替レート");

    private final Words words;

    SheetKind(String english, String japanese) {
        this.words = new Words(english, japanese);
    }

    /** The kind's name. */
    public Words words() {
        return words;
    }
}
