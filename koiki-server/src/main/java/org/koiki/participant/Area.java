package org.koiki.participant;

/**
 * A grid area (供給区域).
 *
 * @param code {@code 01}–{@code 10}
 * @param digit how the area stands at the end of operator and group codes
 */
public record Area(String code, String digit, String name, String nameEn, Validity validity) implements Master {
    @Override
    public String key() {
        return code;
    }

    @Override
    public Area on(Validity days) {
        return new Area(code, digit, name, nameEn, days);
    }
}
