package org.koiki.supplypoint.store;

/** SQL: what a contract {@code c} says of its customer on a day, which is what it said before that changed or else what it says now. */
final class CustomerOfDay {
    static final String COLUMNS = """
            case when f.contract is null then c.number else f.number end as contract_number,
            coalesce(f.customer, c.customer) as customer,
            case when f.contract is null then c.kana else f.kana end as kana,
            case when f.contract is null then c.phone else f.phone end as phone
            """;

    private CustomerOfDay() {}

    /** @param day as SQL */
    static String join(String day) {
        return """
                left join supplypoint.former_customer{area} f
                    on f.area = c.area and f.contract = c.id and f.retailer = c.retailer and f.days @> %s
                """.formatted(day);
    }
}
