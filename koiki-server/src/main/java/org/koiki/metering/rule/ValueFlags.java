package org.koiki.metering.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.ModuleTables;
import org.koiki.participant.Validity;
import org.springframework.stereotype.Component;

/** The value flags (JP06122) of a day, from {@code value-flags.csv}. */
@Component
public class ValueFlags {
    /** The flag of a good value. */
    public static final byte VALID = 0;
    /** The flag of a value that is missing, also where nothing arrived. */
    public static final byte MISSING = 1;

    private static final int FLAGS = 10;

    private final List<Flag> flags;

    ValueFlags() {
        this.flags = ModuleTables.read("value-flags.csv", (module, line) -> {
            String until = line.getField("until");
            return new Flag(
                    Integer.parseInt(line.getField("flag")),
                    Value.valueOf(line.getField("value")),
                    new Validity(
                            LocalDate.parse(line.getField("from")), until.isEmpty() ? null : LocalDate.parse(until)));
        });
    }

    /** Whether a value stands beside a flag. */
    public enum Value {
        REQUIRED,
        OPTIONAL,
        NONE
    }

    private record Flag(int flag, Value value, Validity days) {}

    /** By flag; absent for what is no flag. */
    public @Nullable Value[] on(LocalDate day) {
        @Nullable Value[] values = new Value[FLAGS];
        flags.stream().filter(flag -> flag.days().covers(day)).forEach(flag -> values[flag.flag()] = flag.value());
        return values;
    }
}
