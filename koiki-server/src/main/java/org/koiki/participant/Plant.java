package org.koiki.participant;

/** A plant as it stands in plans (系統コード): five characters naming a receiving point. */
public record Plant(String code, String name, String area, Validity validity) implements Master {
    @Override
    public String key() {
        return code;
    }

    @Override
    public Plant on(Validity days) {
        return new Plant(code, name, area, days);
    }
}
