package org.koiki.participant;

import org.jspecify.annotations.Nullable;

/**
 * One operator code (事業者コード) of a company: the company in one area.
 *
 * @param code five characters
 * @param area {@code 01}–{@code 10}; absent for the coordinator
 */
public record Operator(
        String code, String company, String name, @Nullable String area, Validity validity) implements Master {
    @Override
    public String key() {
        return code;
    }

    @Override
    public Operator on(Validity days) {
        return new Operator(code, company, name, area, days);
    }
}
