package org.koiki.participant;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of master data, in an order in which each needs only those before it. */
public enum MasterKind {
    AREAS("area", Area.class, "code"),
    COMPANIES("company", Company.class, "code"),
    OPERATORS("operator", Operator.class, "code"),
    GROUPS("balancing_group", BalancingGroup.class, "code"),
    MEMBERSHIPS("membership", Membership.class, "group", "operator"),
    FILERS("filer", Filer.class, "code"),
    PLANTS("plant", Plant.class, "code"),
    PLANT_LINKS("plant_link", PlantLink.class, "group", "plant"),
    MARKETS("market_counterparty", MarketCounterparty.class, "code");

    private final String table;
    private final Class<? extends Master> type;
    private final List<String> keys;

    MasterKind(String table, Class<? extends Master> type, String... keys) {
        this.table = table;
        this.type = type;
        this.keys = List.of(keys);
    }

    public static MasterKind of(Master master) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(master))
                .findFirst()
                .orElseThrow();
    }

    /** The kind with a name such as {@code plant-links}. */
    public static Optional<MasterKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(name)).findFirst();
    }

    /** Its name in URLs and seed files. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String table() {
        return table;
    }

    public Class<? extends Master> type() {
        return type;
    }

    /** The components that make up the key. */
    public List<String> keys() {
        return keys;
    }
}
