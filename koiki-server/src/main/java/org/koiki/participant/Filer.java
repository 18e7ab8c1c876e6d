package org.koiki.participant;

/**
 * A filer code of a generation contract holder or negawatt operator (計画提出者コード of its plans), one for each area.
 *
 * @param operator operator code of the contract holder, who also leads the groups the plan covers
 */
public record Filer(String code, String operator, String name, String area, Validity validity) implements Master {
    @Override
    public String key() {
        return code;
    }

    @Override
    public Filer on(Validity days) {
        return new Filer(code, operator, name, area, days);
    }
}
