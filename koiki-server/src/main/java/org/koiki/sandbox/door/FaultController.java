package org.koiki.sandbox.door;

import org.koiki.sandbox.fault.Fault;
import org.koiki.sandbox.fault.PlannedFaults;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans faults for the next requests of programs. */
@RestController
@RequestMapping(path = "/door/faults", produces = "text/plain;charset=UTF-8")
@Profile("sandbox")
class FaultController {
    private static final int MOST = 1_000;

    private final PlannedFaults planned;

    FaultController(PlannedFaults planned) {
        this.planned = planned;
    }

    @PostMapping
    ResponseEntity<String> plan(@RequestParam String fault, @RequestParam(defaultValue = "1") int times) {
        if (times < 1 || times > MOST) {
            return ResponseEntity.badRequest().body("times: 1～" + MOST + "\n");
        }
        return Fault.labelled(fault)
                .map(known -> {
                    planned.plan(known, times);
                    return ResponseEntity.ok("次の " + times + " 件: " + fault + " / the next requests: " + fault + "\n");
                })
                .orElseGet(
                        () -> ResponseEntity.badRequest().body("fault: busy | unavailable | slow | cut | cut-after\n"));
    }

    @DeleteMapping
    void forget() {
        planned.forget();
    }
}
