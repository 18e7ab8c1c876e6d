package org.koiki.participant.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;
import org.koiki.participant.Area;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.Company;
import org.koiki.participant.Filer;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.Master;
import org.koiki.participant.MasterKind;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Operator;
import org.koiki.participant.Plant;
import org.koiki.participant.Validity;

/** One record as a line of a table. */
record MasterLine(MasterKind kind, String key, Validity validity, When when, List<MasterCell> cells) {

    /** How a record's days lie to the day shown. */
    enum When {
        PAST,
        NOW,
        FUTURE
    }

    static MasterLine of(Master master, MasterSnapshot masters, LocalDate day) {
        MasterKind kind = MasterKind.of(master);
        List<MasterCell> cells = MasterField.of(kind).stream()
                .map(field -> cell(field, master, masters, day))
                .toList();
        return new MasterLine(kind, master.key(), master.validity(), when(master.validity(), day), cells);
    }

    /** Whether a code or a name of the record holds a text. */
    boolean holds(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return cells.stream()
                .flatMap(MasterLine::texts)
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Stream<String> texts(MasterCell cell) {
        Text name = cell.name();
        return name == null
                ? cell.values().stream()
                : Stream.concat(cell.values().stream(), Stream.of(name.ja(), name.en()));
    }

    private static MasterCell cell(MasterField field, Master master, MasterSnapshot masters, LocalDate day) {
        Object value = field.value(master);
        MasterKind named = field.names();
        return MasterCell.of(field, value, named == null || value == null ? null : name(named, value, masters, day));
    }

    private static @Nullable Text name(MasterKind kind, Object code, MasterSnapshot masters, LocalDate day) {
        String key = code.toString();
        return switch (kind) {
            case AREAS -> masters.area(key, day).map(MasterLine::name).orElse(null);
            case COMPANIES -> masters.company(key, day).map(MasterLine::name).orElse(null);
            case OPERATORS -> masters.operator(key, day).map(MasterLine::name).orElse(null);
            case GROUPS -> masters.group(key, day).map(MasterLine::name).orElse(null);
            case PLANTS -> masters.plant(key, day).map(MasterLine::name).orElse(null);
            default -> null;
        };
    }

    /** The name of a record in both languages; its key where it has none. */
    static Text name(Master master) {
        return switch (master) {
            case Area area -> new Text(area.name(), area.nameEn());
            case Company company -> new Text(company.name(), company.nameEn());
            case Operator operator -> same(operator.name());
            case BalancingGroup group -> same(group.name());
            case Filer filer -> same(filer.name());
            case Plant plant -> same(plant.name());
            case MarketCounterparty market -> same(market.name());
            default -> same(master.key());
        };
    }

    private static Text same(String name) {
        return new Text(name, name);
    }

    private static When when(Validity days, LocalDate day) {
        if (days.covers(day)) {
            return When.NOW;
        }
        return day.isBefore(days.from()) ? When.FUTURE : When.PAST;
    }
}
