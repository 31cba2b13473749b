package org.truecost.problem;

/** What a column of a sheet says, by its header in both languages ({@code input/README.md}). */
public enum Column {
    PURCHASE_ID("Purchase ID", "購入番号"),
    ASSET_ID("Asset ID", "資産番号"),
    EXPENSE_ID("Expense ID", "費用番号"),
    POSITION_ID("Position ID", "ポジション番号"),
    CLAIM_ID("Claim ID", "主張番号"),

    DESCRIPTION("Description", "摘要"),
    VENDOR("Vendor", "仕入先"),
    PURCHASE_DATE("Purchase date", "購入日"),
    IN_SERVICE_DATE("In-service date", "稼働開始日"),
    USEFUL_LIFE("Useful life (months)", "耐用月数"),
    RESIDUAL_VALUE("Residual value", "残存価額"),
    INCLUDED_IN("Included in asset", "含まれる資産"),

    GPU_MODEL("GPU model", "GPU型番"),
    ARCHITECTURE("Architecture", "世代"),
    QUANTITY("Quantity", "数量"),
    GPU_COUNT("GPU count", "GPU数"),
    UNIT_PRICE("Unit price", "単価"),
    UNIT_COST("Unit cost", "単価"),
    AMOUNT("Amount", "金額"),
    CURRENCY("Currency", "通貨"),

    CATEGORY("Category", "費目"),
    PERIOD_START("Period start", "期間開始"),
    PERIOD_END("Period end", "期間終了"),
    PAYMENT_DATE("Payment date", "支払日"),

    ROLE("Role", "職種"),
    HEADCOUNT("Headcount", "人数"),
    MONTHLY_PAY("Monthly pay", "月給"),
    MONTHLY_PAY_LOW("Monthly pay low", "月給下限"),
    MONTHLY_PAY_HIGH("Monthly pay high", "月給上限"),
    MONTHS_PAID("Months paid per year", "年間支給月数"),
    CHARGE_RATE("Employer charge rate", "会社負担率"),
    CHARGE_CAP("Monthly charge base cap", "負担算定上限月額"),

    CLAIM("Claim", "主張"),
    STAGE("Stage", "段階"),
    GPU_HOURS("GPU-hours", "GPU時間"),
    RATE_PER_HOUR("Rate per GPU-hour", "GPU時間単価"),
    DATE("Date", "日付"),
    SCOPE("Scope", "範囲"),
    EXCLUDES("Excludes", "除外項目"),

    FROM("From", "基準通貨"),
    TO("To", "相手通貨"),
    RATE("Rate", "レート"),
    MONTH("Month", "月"),
    KIND("Kind", "種別"),

    ENTITY("Entity", "会社"),
    ALLOCATION("Allocation ratio", "配賦率"),
    LOW("Low", "下限"),
    HIGH("High", "上限"),
    QUALIFIER("Qualifier", "限定"),
    SOURCE("Source", "出典"),
    SOURCE_DATE("Source date", "出典日"),
    CONFIDENCE("Confidence", "信頼度"),
    SUPERSEDED_BY("Superseded by", "差替先"),
    PRINTED_AMOUNT("Printed amount", "併記額"),
    PRINTED_CURRENCY("Printed currency", "併記通貨"),
    NOTES("Notes", "備考");

    private final Words words;

    Column(String english, String japanese) {
        this.words = new Words(english, japanese);
    }

    /** The header in both languages. */
    public Words words() {
        return words;
    }

    /** Whether the column's values are a person's pay and stay out of every message, log and list of problems. */
    public boolean isConfidential() {
        return switch (this) {
            case MONTHLY_PAY, MONTHLY_PAY_LOW, MONTHLY_PAY_HIGH, CHARGE_CAP -> true;
            default -> false;
        };
    }
}
