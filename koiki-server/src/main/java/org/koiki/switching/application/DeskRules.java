package org.koiki.switching.application;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.edge.Given;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which actions each TSO leaves to the hub. */
@Service
public class DeskRules {
    private final JdbcClient jdbc;
    private final Limits limits;
    private final SwitchingTrail trail;
    private final MarketClock clock;

    DeskRules(JdbcClient jdbc, Limits limits, SwitchingTrail trail, MarketClock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.trail = trail;
        this.clock = clock;
    }

    /** What several TSOs leave to the hub. */
    record Table(Map<String, Map<DeskAction, Boolean>> rules) {
        boolean automatic(String tso, DeskAction action) {
            return Boolean.TRUE.equals(rules.getOrDefault(tso, Map.of()).get(action));
        }
    }

    /** All actions with whether the hub does them. @param tso company code */
    public Map<DeskAction, Boolean> of(String tso) {
        return of(List.of(tso)).rules().getOrDefault(tso, Map.of());
    }

    public boolean automatic(String tso, DeskAction action) {
        return of(List.of(tso)).automatic(tso, action);
    }

    Table of(Collection<String> tsos) {
        Map<String, Map<DeskAction, Boolean>> rules = new HashMap<>();
        tsos.forEach(tso -> rules.put(tso, usual()));
        jdbc.sql("select tso, action, automatic from switching.desk_rule where tso = any(?)")
                .param(tsos.toArray(String[]::new))
                .query(row -> {
                    rules.computeIfAbsent(row.getString("tso"), tso -> usual())
                            .put(DeskAction.valueOf(row.getString("action")), row.getBoolean("automatic"));
                });
        return new Table(rules);
    }

    private Map<DeskAction, Boolean> usual() {
        Map<DeskAction, Boolean> rules = new EnumMap<>(DeskAction.class);
        for (DeskAction action : DeskAction.values()) {
            rules.put(action, Boolean.parseBoolean(limits.text("desk." + action + ".automatic", clock.today())));
        }
        return rules;
    }

    /** Sets the rules of the caller's own desk. */
    @Transactional
    public void set(Map<DeskAction, Boolean> rules, Caller caller) {
        rules.forEach((action, automatic) -> Given.required(automatic, action.name()));
        rules.forEach((action, automatic) -> jdbc.sql("""
                insert into switching.desk_rule (tso, action, automatic, changed_at) values (?, ?, ?, ?)
                on conflict (tso, action) do update set automatic = excluded.automatic, changed_at = excluded.changed_at
                """)
                .params(
                        caller.company().code(),
                        action.name(),
                        automatic,
                        clock.now().atOffset(ZoneOffset.UTC))
                .update());
        trail.done(caller, "switching.rules", caller.company().code(), null, rules.toString());
    }
}
