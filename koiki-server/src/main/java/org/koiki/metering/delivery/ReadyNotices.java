package org.koiki.metering.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koiki.calendar.MarketClock;
import org.koiki.notice.Notice;
import org.koiki.notice.Notices;
import org.koiki.participant.MasterData;
import org.koiki.participant.Masters;
import org.koiki.participant.Operator;
import org.springframework.stereotype.Component;

/** Tells receivers of new files: once for a slot, or for a kind and day, however many files there are. */
@Component
class ReadyNotices {
    private static final String KIND = "energy.published";

    private final Notices notices;
    private final Masters masters;
    private final MarketClock clock;
    private final EnergyKinds kinds;

    ReadyNotices(Notices notices, Masters masters, MarketClock clock, EnergyKinds kinds) {
        this.notices = notices;
        this.masters = masters;
        this.clock = clock;
        this.kinds = kinds;
    }

    private record Group(
            String area,
            String receiver,
            Family family,
            String date,
            @Nullable Integer slot) {}

    void tell(List<EnergyFile> files) {
        Map<Group, List<EnergyFile>> groups = new LinkedHashMap<>();
        files.forEach(file ->
                groups.computeIfAbsent(group(file), group -> new ArrayList<>()).add(file));
        groups.forEach((group, own) -> holder(group.receiver(), own.getFirst().date())
                .map(Operator::company)
                .ifPresent(company -> notices.tell(notice(company, group, own))));
    }

    /** Who holds the code, or held it on the day of its files. */
    private Optional<Operator> holder(String receiver, LocalDate day) {
        MasterData now = masters.current();
        return now.operator(receiver, clock.today()).or(() -> now.operator(receiver, day));
    }

    private Group group(EnergyFile file) {
        return new Group(
                file.area(),
                file.receiver(),
                kinds.of(file.name()).family(),
                file.date().toString(),
                file.slot());
    }

    private static Notice notice(String company, Group group, List<EnergyFile> files) {
        EnergyFile first = files.getFirst();
        String ja = "エリア %s の%s（%s%s）%d 件を公開しました。"
                .formatted(
                        group.area(),
                        first.kind().name().ja().replaceFirst("（.*", ""),
                        group.date(),
                        group.slot() == null ? "" : " コマ " + group.slot(),
                        files.size());
        String en = "Area %s: %d files of %s are ready, %s%s."
                .formatted(
                        group.area(),
                        files.size(),
                        first.kind().name().en().replaceFirst(" of .*", ""),
                        group.date(),
                        group.slot() == null ? "" : " slot " + group.slot());
        String link = "/energy/files?area=%1$s&from=%2$s&to=%2$s".formatted(group.area(), group.date());
        return new Notice(company, KIND, key(first), ja, en, link, facts(group, files));
    }

    private static String key(EnergyFile first) {
        return first.area() + "/" + first.receiver() + "/" + first.name().zip();
    }

    private static Map<String, Object> facts(Group group, List<EnergyFile> files) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("area", group.area());
        facts.put("receiver", group.receiver());
        facts.put("family", group.family().name());
        facts.put("date", group.date());
        if (group.slot() != null) {
            facts.put("slot", group.slot());
        }
        facts.put("files", files.stream().map(file -> file.name().zip()).toList());
        return facts;
    }
}
