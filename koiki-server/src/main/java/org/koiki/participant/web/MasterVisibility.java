package org.koiki.participant.web;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.koiki.audit.Acting;
import org.koiki.participant.Area;
import org.koiki.participant.BalancingGroup;
import org.koiki.participant.Company;
import org.koiki.participant.Filer;
import org.koiki.participant.MarketCounterparty;
import org.koiki.participant.Master;
import org.koiki.participant.MasterSnapshot;
import org.koiki.participant.Membership;
import org.koiki.participant.Operator;
import org.koiki.participant.Plant;
import org.koiki.participant.PlantLink;
import org.koiki.participant.Role;

/**
 * Which records a caller may see on a day: areas, companies, operators, groups and markets are known to all; what a company
 * does with them is known to those it concerns, the network operator of the area and the coordinator.
 */
final class MasterVisibility {
    private final MasterSnapshot masters;
    private final LocalDate day;
    private final boolean coordinator;
    private final Set<String> operators;
    private final Set<String> areas;

    MasterVisibility(Acting acting, MasterSnapshot masters, LocalDate day) {
        this.masters = masters;
        this.day = day;
        coordinator = acting.coordinator();
        String company = String.valueOf(acting.actor().company());
        List<Operator> own = masters.operatorsOf(company, day);
        operators = own.stream().map(Operator::code).collect(toSet());
        areas = isTso(company)
                ? own.stream().map(Operator::area).map(String::valueOf).collect(toSet())
                : Set.of();
    }

    boolean shows(Master master) {
        return coordinator
                || switch (master) {
                    case Area area -> true;
                    case Company company -> true;
                    case Operator operator -> true;
                    case BalancingGroup group -> true;
                    case MarketCounterparty market -> true;
                    case Membership member -> operators.contains(member.operator()) || showsGroup(member.group());
                    case Filer filer -> operators.contains(filer.operator()) || areas.contains(filer.area());
                    case PlantLink link -> showsGroup(link.group());
                    case Plant plant -> areas.contains(plant.area()) || isLinkedToOwnGroup(plant);
                };
    }

    private boolean isTso(String company) {
        return masters.company(company, day).filter(found -> found.is(Role.TSO)).isPresent();
    }

    private boolean showsGroup(String code) {
        Optional<BalancingGroup> group = masters.group(code, day);
        return group.filter(found -> operators.contains(found.lead()) || areas.contains(found.area()))
                .isPresent();
    }

    private boolean isLinkedToOwnGroup(Plant plant) {
        return masters.all(PlantLink.class)
                .anyMatch(link ->
                        link.plant().equals(plant.code()) && link.validity().covers(day) && showsGroup(link.group()));
    }
}
