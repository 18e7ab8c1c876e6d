package org.koiki.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.BalancingGroup.Kind;
import org.koiki.participant.Company;
import org.koiki.participant.Filer;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.MarketCounterparty.Market;
import org.koiki.participant.Master;
import org.koiki.participant.MasterData;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Membership;
import org.koiki.participant.Operator;
import org.koiki.participant.Plant;
import org.koiki.participant.PlantLink;
import org.koiki.participant.Role;
import org.koiki.participant.Validity;

/** Master data around the sample plan: 99016 leads LZ016 with six members, 99216 generates, 80066 reduces demand, the TSO is
 * 10066. */
public final class SmallMarket {
    private static final Validity ALWAYS = new Validity(LocalDate.of(2016, 4, 1), null);

    private final List<Master> records = new ArrayList<>();

    public static MasterData masters() {
        return new MasterSnapshot(1, new SmallMarket().records);
    }

    private SmallMarket() {
        company("70013", Role.COORDINATOR);
        records.add(new Operator("70013", "70013", "70013", null, ALWAYS));
        tradingCompany("1006", "6", Role.TSO);
        tradingCompany("1003", "3", Role.TSO);
        Stream.of("9901", "9902", "9911", "9912", "9913", "9914", "9915", "9916")
                .forEach(code -> tradingCompany(code, "6", Role.RETAILER));
        tradingCompany("9921", "6", Role.GENERATION_CONTRACT_HOLDER);
        tradingCompany("8006", "6", Role.NEGAWATT_OPERATOR);
        group("LZ016", Kind.DEMAND, "06", "99016");
        group("LZ026", Kind.DEMAND, "06", "99026");
        group("LZ033", Kind.DEMAND, "03", "99033");
        group("GZ116", Kind.GENERATION, "06", "99216");
        group("GZ126", Kind.GENERATION, "06", "99216");
        group("GZ033", Kind.GENERATION, "03", "99033");
        group("NA066", Kind.NEGAWATT, "06", "80066");
        group("NB066", Kind.NEGAWATT, "06", "80066");
        group("NC026", Kind.NEGAWATT, "06", "99026");
        group("NA033", Kind.NEGAWATT, "03", "80066");
        Stream.of("99116", "99126", "99136", "99146", "99156", "99166")
                .forEach(code -> records.add(new Membership("LZ016", code, ALWAYS)));
        records.add(new Filer("PZ216", "99216", "PZ216", "06", ALWAYS));
        records.add(new Filer("PZ226", "99026", "PZ226", "06", ALWAYS));
        records.add(new Filer("PN066", "80066", "PN066", "06", ALWAYS));
        plant("H0016", "GZ116");
        plant("T0016", "GZ116");
        plant("S0016", "GZ126");
        records.add(new MarketCounterparty("JSPT3", Market.SPOT, "スポット", "W510099999999", ALWAYS));
    }

    private void company(String code, Role role) {
        records.add(new Company(code, code, code, Set.of(role), ALWAYS));
    }

    private void tradingCompany(String code, String area, Role role) {
        company(code, role);
        records.add(new Operator(code + area, code, code, "0" + area, ALWAYS));
    }

    private void group(String code, Kind kind, String area, String lead) {
        records.add(new BalancingGroup(code, kind, code, area, lead, ALWAYS));
    }

    private void plant(String code, String group) {
        records.add(new Plant(code, code, "06", ALWAYS));
        records.add(new PlantLink(group, code, 1, ALWAYS));
    }
}
