package org.koiki.metering.rule;

import java.time.LocalDate;
import java.util.List;
import org.koiki.ModuleTables;
import org.koiki.participant.Validity;
import org.springframework.stereotype.Component;

/** Codes in files of fixed usage with the days on which they hold, from {@code usage-codes.csv}. */
@Component
public class UsageCodes {
    private final List<Code> codes;

    UsageCodes() {
        this.codes = ModuleTables.read("usage-codes.csv", (module, line) -> {
            String until = line.getField("until");
            return new Code(
                    line.getField("list"),
                    line.getField("key"),
                    line.getField("code"),
                    new Validity(
                            LocalDate.parse(line.getField("from")), until.isEmpty() ? null : LocalDate.parse(until)));
        });
    }

    private record Code(String list, String key, String code, Validity days) {}

    /**
     * The code of something on a day.
     *
     * @param list such as {@code voltage-name}
     * @throws java.util.NoSuchElementException if there is none on the day
     */
    public String of(String list, Enum<?> key, LocalDate day) {
        return codes.stream()
                .filter(code -> code.list().equals(list)
                        && code.key().equals(key.name())
                        && code.days().covers(day))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
