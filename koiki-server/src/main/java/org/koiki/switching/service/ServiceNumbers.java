package org.koiki.switching.service;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koiki.ModuleTables;
import org.koiki.access.Caller;
import org.koiki.calendar.MarketClock;
import org.koiki.message.Text;
import org.koiki.participant.Company;
import org.koiki.participant.Masters;
import org.koiki.participant.Role;
import org.koiki.switching.SwitchingProblems;
import org.koiki.switching.SwitchingTrail;
import org.koiki.switching.rule.Fault;
import org.koiki.switching.rule.Faults;
import org.koiki.switching.rule.TextCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the numbers under which members know the operations. Empty at first. */
@Service
public class ServiceNumbers {
    /** Search, facility inquiry and usage lie in the module of supply points. */
    private static final Set<String> MODULES = Set.of("supplypoint", "switching");

    private record Operation(String module, String id, Text name) {}

    private final List<Operation> operations = ModuleTables.read(
                    "operations.csv",
                    (module, line) -> new Operation(
                            module, line.getField("id"), new Text(line.getField("ja"), line.getField("en"))))
            .stream()
            .filter(operation -> MODULES.contains(operation.module()))
            .sorted(Comparator.comparing(Operation::module))
            .toList();
    private final JdbcClient jdbc;
    private final Masters masters;
    private final Faults faults;
    private final SwitchingTrail trail;
    private final MarketClock clock;

    ServiceNumbers(JdbcClient jdbc, Masters masters, Faults faults, SwitchingTrail trail, MarketClock clock) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.faults = faults;
        this.trail = trail;
        this.clock = clock;
    }

    /** Every operation, with the numbers that hold for the caller. */
    public List<ServiceNumber> of(Caller caller) {
        Map<String, String> own = numbers(caller.company().code());
        Map<String, String> common = common();
        return operations.stream()
                .map(operation -> new ServiceNumber(
                        operation.id(), operation.name(), own.get(operation.id()), common.get(operation.id())))
                .toList();
    }

    /** Numbers by operation as they hold for a company. */
    Map<String, String> effective(Caller caller) {
        Map<String, String> all = new HashMap<>(common());
        all.putAll(numbers(caller.company().code()));
        return all;
    }

    /** Sets numbers of the caller's company; an empty one is removed. Operations that are not named keep theirs. */
    @Transactional
    public List<ServiceNumber> set(Map<String, String> wanted, Caller caller) {
        List<Fault> wrong = new ArrayList<>();
        wanted.forEach((operation, number) -> {
            if (operations.stream().noneMatch(known -> known.id().equals(operation))) {
                wrong.add(faults.of("SWI-1002", "operation", operation, "operationId"));
            }
            wrong.addAll(new TextCheck(faults).text(operation, number).faults());
        });
        if (!wrong.isEmpty()) {
            throw SwitchingProblems.refused(wrong);
        }
        wanted.forEach((operation, number) -> set(caller.company().code(), operation, number == null ? "" : number));
        trail.done(caller, "switching.serviceNumbers", caller.company().code(), null, wanted.size() + " operations");
        return of(caller);
    }

    private void set(String company, String operation, String number) {
        if (number.isBlank()) {
            jdbc.sql("delete from switching.service_number where company = ? and operation = ?")
                    .params(company, operation)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into switching.service_number (company, operation, number, changed_at) values (?, ?, ?, ?)
                on conflict (company, operation) do update set number = excluded.number, changed_at = excluded.changed_at
                where service_number.number <> excluded.number
                """)
                .params(company, operation, number.strip(), clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Map<String, String> common() {
        Map<String, String> all = new HashMap<>();
        masters.current().companies(clock.today()).stream()
                .filter(company -> company.is(Role.COORDINATOR))
                .map(Company::code)
                .forEach(company -> all.putAll(numbers(company)));
        return all;
    }

    private Map<String, String> numbers(String company) {
        Map<String, String> numbers = new HashMap<>();
        jdbc.sql("select operation, number from switching.service_number where company = ?")
                .param(company)
                .query(row -> {
                    numbers.put(row.getString("operation"), row.getString("number"));
                });
        return numbers;
    }
}
