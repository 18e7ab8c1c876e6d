package org.koiki.sandbox.door;

import org.koiki.audit.AuditProof;
import org.koiki.audit.AuditVerification;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proves the audit trail, for {@code ./koiki audit verify}. */
@RestController
@Profile("sandbox")
class AuditProofController {
    private final AuditVerification verification;

    AuditProofController(AuditVerification verification) {
        this.verification = verification;
    }

    @GetMapping("/door/audit")
    ResponseEntity<AuditProof> verify() {
        AuditProof proof = verification.verify();
        return ResponseEntity.status(proof.holds() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(proof);
    }
}
