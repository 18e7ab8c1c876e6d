package org.koiki.access;

import static org.koiki.access.Function.AUDIT;
import static org.koiki.access.Function.CERTIFICATE;
import static org.koiki.access.Function.ENERGY;
import static org.koiki.access.Function.MASTER;
import static org.koiki.access.Function.NOTICE;
import static org.koiki.access.Function.PLAN;
import static org.koiki.access.Function.POINT;
import static org.koiki.access.Function.SWITCHING;
import static org.koiki.access.Function.USER;
import static org.koiki.access.Right.ADMIN;
import static org.koiki.access.Right.DECIDE;
import static org.koiki.access.Right.FILE;
import static org.koiki.access.Right.PERSONAL_DATA;
import static org.koiki.access.Right.VIEW;

import java.util.HashSet;
import java.util.Set;
import org.koiki.participant.Company;
import org.koiki.participant.Role;
import org.koiki.participant.User.Preset;

/** What the presets hold, by the roles of the user's company. */
final class Presets {
    private static final Set<Role> FILERS =
            Set.of(Role.RETAILER, Role.GENERATION_CONTRACT_HOLDER, Role.NEGAWATT_OPERATOR);
    private static final Set<Role> SUPPLIERS = Set.of(Role.RETAILER, Role.TSO, Role.COORDINATOR);
    private static final Set<Permission> EVERYBODY =
            Set.of(new Permission(PLAN, VIEW), new Permission(MASTER, VIEW), new Permission(CERTIFICATE, VIEW));
    private static final Set<Permission> ADMINISTRATORS = Set.of(
            new Permission(CERTIFICATE, ADMIN),
            new Permission(USER, VIEW),
            new Permission(USER, ADMIN),
            new Permission(AUDIT, VIEW),
            new Permission(NOTICE, ADMIN));
    private static final Set<Permission> TSOS = Set.of(
            new Permission(SWITCHING, VIEW),
            new Permission(SWITCHING, DECIDE),
            new Permission(SWITCHING, PERSONAL_DATA),
            new Permission(ENERGY, VIEW),
            new Permission(ENERGY, DECIDE));
    private static final Set<Permission> RETAILERS = Set.of(
            new Permission(SWITCHING, VIEW),
            new Permission(SWITCHING, FILE),
            new Permission(SWITCHING, DECIDE),
            new Permission(SWITCHING, PERSONAL_DATA),
            new Permission(ENERGY, VIEW),
            new Permission(ENERGY, FILE));
    private static final Set<Permission> COORDINATORS = Set.of(
            new Permission(USER, VIEW),
            new Permission(AUDIT, VIEW),
            new Permission(PLAN, ADMIN),
            new Permission(SWITCHING, VIEW),
            new Permission(SWITCHING, ADMIN),
            new Permission(ENERGY, VIEW));
    private static final Set<Permission> COORDINATING_ADMINISTRATORS =
            Set.of(new Permission(MASTER, ADMIN), new Permission(AUDIT, ADMIN));

    private Presets() {}

    static Set<Permission> of(Preset preset, Company company) {
        Set<Permission> permissions = new HashSet<>(EVERYBODY);
        if (company.roles().stream().anyMatch(FILERS::contains)) {
            permissions.add(new Permission(PLAN, FILE));
        }
        if (company.is(Role.RETAILER)) {
            permissions.addAll(RETAILERS);
        }
        if (company.is(Role.GENERATION_CONTRACT_HOLDER)) {
            permissions.add(new Permission(ENERGY, VIEW));
            permissions.add(new Permission(ENERGY, FILE));
        }
        if (company.is(Role.TSO)) {
            permissions.add(new Permission(PLAN, DECIDE));
            permissions.add(new Permission(POINT, FILE));
            permissions.addAll(TSOS);
        }
        if (company.roles().stream().anyMatch(SUPPLIERS::contains)) {
            permissions.add(new Permission(POINT, VIEW));
            permissions.add(new Permission(POINT, PERSONAL_DATA));
        }
        if (company.is(Role.COORDINATOR)) {
            permissions.addAll(COORDINATORS);
        }
        if (preset == Preset.ADMINISTRATOR) {
            permissions.addAll(ADMINISTRATORS);
            if (company.is(Role.COORDINATOR)) {
                permissions.addAll(COORDINATING_ADMINISTRATORS);
            }
        }
        return permissions;
    }
}
