package org.koiki.switching.application;

import java.time.ZoneOffset;
import java.util.EnumMap;
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

    /** All actions with whether the hub does them. @param tso company code */
    public Map<DeskAction, Boolean> of(String tso) {
        Map<DeskAction, Boolean> rules = new EnumMap<>(DeskAction.class);
        for (DeskAction action : DeskAction.values()) {
            rules.put(action, Boolean.parseBoolean(limits.text("desk." + action + ".automatic", clock.today())));
        }
        jdbc.sql("select action, automatic from switching.desk_rule where tso = ?")
                .param(tso)
                .query(row -> {
                    rules.put(DeskAction.valueOf(row.getString("action")), row.getBoolean("automatic"));
                });
        return rules;
    }

    public boolean automatic(String tso, DeskAction action) {
        return Boolean.TRUE.equals(of(tso).get(action));
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
