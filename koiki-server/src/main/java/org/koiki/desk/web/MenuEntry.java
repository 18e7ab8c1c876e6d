package org.koiki.desk.web;

import static org.koiki.access.Function.AUDIT;
import static org.koiki.access.Function.CERTIFICATE;
import static org.koiki.access.Function.ENERGY;
import static org.koiki.access.Function.MASTER;
import static org.koiki.access.Function.PLAN;
import static org.koiki.access.Function.POINT;
import static org.koiki.access.Function.SWITCHING;
import static org.koiki.access.Function.USER;
import static org.koiki.access.Right.ADMIN;
import static org.koiki.access.Right.DECIDE;
import static org.koiki.access.Right.FILE;
import static org.koiki.access.Right.VIEW;

import java.util.List;
import java.util.function.Predicate;
import org.koiki.access.Caller;
import org.koiki.access.Function;
import org.koiki.participant.Role;

/** The screens of the menu: where they lie, the letter that leads there after {@code g}, and who sees them. */
enum MenuEntry {
    HOME("", "home", "/", "h", caller -> true),
    NOTICES("", "notices", "/notices", "n", caller -> true),
    MARKET_DAYS(
            "plans",
            "plan.days",
            "/market-days",
            "t",
            mayView(PLAN).and(is(Role.TSO).or(is(Role.COORDINATOR)))),
    PLANS("plans", "plan.list", "/plans", "p", mayView(PLAN).and(is(Role.TSO).negate())),
    POSITIONS("plans", "plan.positions", "/positions", "i", caller -> caller.may(PLAN, FILE)),
    UPLOAD("plans", "plan.upload", "/plans/new", "u", caller -> caller.may(PLAN, FILE)),
    FILINGS(
            "plans",
            "plan.filings",
            "/filings",
            "f",
            mayView(PLAN).and(is(Role.TSO).negate())),
    DELIVERIES("plans", "plan.deliveries", "/deliveries", "d", mayView(PLAN).and(is(Role.TSO)), "/plans"),
    FIT_FILES(
            "plans",
            "plan.fit",
            "/fit-files",
            "x",
            mayView(PLAN).and(is(Role.RETAILER).or(is(Role.TSO)))),
    EXCHANGE(
            "plans",
            "plan.exchange",
            "/exchange-results",
            "x",
            caller -> caller.may(PLAN, ADMIN) && caller.coordinator()),
    POINTS("points", "point.search", "/supply-points", "j", mayView(POINT)),
    POINT_LOADS("points", "point.loads", "/supply-points/loads", "v", caller -> caller.may(POINT, FILE)),
    POINT_TASKS(
            "points",
            "point.tasks",
            "/supply-points/tasks",
            "y",
            mayView(POINT).and(is(Role.TSO).or(is(Role.COORDINATOR)))),
    RELAYS(
            "switching",
            "switching.relays",
            "/switching/relays",
            "r",
            mayView(SWITCHING).and(is(Role.TSO).negate())),
    APPLICATIONS(
            "switching",
            "switching.applications",
            "/switching/applications",
            "l",
            mayView(SWITCHING).and(is(Role.TSO).negate()),
            "/switching/new",
            "/switching/calendar",
            "/switching/points",
            "/switching/rollbacks",
            "/switching/service-numbers"),
    BULK("switching", "switching.bulk", "/switching/bulk", "g", caller -> caller.may(SWITCHING, FILE)),
    TRANSFERS(
            "switching",
            "switching.transfers",
            "/switching/transfers",
            "g",
            mayView(SWITCHING).and(is(Role.RETAILER).negate()),
            "/switching/looks",
            "/switching/service-numbers"),
    USAGE_ACCESSES(
            "switching", "switching.usage", "/switching/usage", "e", mayView(SWITCHING), "/switching/usage-inquiry"),
    SWITCHING_DESK(
            "switching",
            "switching.desk",
            "/switching/desk",
            "k",
            caller -> caller.may(SWITCHING, DECIDE) && caller.company().is(Role.TSO),
            "/switching/applications",
            "/switching/calendar",
            "/switching/points",
            "/switching/rollbacks"),
    ENERGY_FILES(
            "energy",
            "energy.files",
            "/energy/files",
            "q",
            mayView(ENERGY).and(is(Role.TSO).or(is(Role.COORDINATOR)).negate()),
            "/energy/certificates",
            "/energy/fixed",
            "/energy/points"),
    ENERGY_BOARD(
            "energy",
            "energy.board",
            "/energy/board",
            "q",
            mayView(ENERGY).and(is(Role.TSO).or(is(Role.COORDINATOR))),
            "/energy/overview",
            "/energy/certificates",
            "/energy/fixed",
            "/energy/gaps",
            "/energy/points"),
    ENERGY_TESTS("energy", "energy.tests", "/energy/tests", "z", mayView(ENERGY)),
    OPERATORS(
            "masters", "operators", "/masters/operators", "o", mayView(MASTER), "/masters/companies", "/masters/areas"),
    GROUPS("masters", "groups", "/masters/groups", "b", mayView(MASTER), "/masters/memberships", "/masters/filers"),
    PLANTS("masters", "plants", "/masters/plants", "w", mayView(MASTER), "/masters/plant-links"),
    MARKETS("masters", "markets", "/masters/markets", "m", mayView(MASTER)),
    USERS("company", "users", "/users", "s", mayView(USER)),
    CERTIFICATES("company", "certificates", "/certificates", "c", mayView(CERTIFICATE)),
    AUDIT_TRAIL("company", "audit", "/audit", "a", mayView(AUDIT));

    final String group;
    final String label;
    final String path;
    final String key;
    private final Predicate<Caller> seenBy;
    private final List<String> also;

    MenuEntry(String group, String label, String path, String key, Predicate<Caller> seenBy, String... also) {
        this.group = group;
        this.label = label;
        this.path = path;
        this.key = key;
        this.seenBy = seenBy;
        this.also = List.of(also);
    }

    boolean isFor(Caller caller) {
        return seenBy.test(caller);
    }

    /** Whether a path is this screen, lies below it, or belongs to a tab of it. */
    boolean holds(String current) {
        return isAtOrBelow(path, current) || also.stream().anyMatch(tab -> isAtOrBelow(tab, current));
    }

    private static boolean isAtOrBelow(String path, String current) {
        return current.equals(path) || (!path.equals("/") && current.startsWith(path + "/"));
    }

    private static Predicate<Caller> mayView(Function function) {
        return caller -> caller.may(function, VIEW);
    }

    private static Predicate<Caller> is(Role role) {
        return caller -> caller.company().is(role);
    }
}
