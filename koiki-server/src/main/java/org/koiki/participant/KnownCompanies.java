package org.koiki.participant;

import org.koiki.Problem;
import org.koiki.message.Text;
import org.koiki.participant.store.StoredMasters;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells the market's companies from codes that nobody has. */
@Component
public class KnownCompanies {
    private final StoredMasters masters;

    KnownCompanies(StoredMasters masters) {
        this.masters = masters;
    }

    /** @throws Problem {@code company-unknown} when no company has the code on any day, past or to come */
    public void require(String code) {
        if (masters.current()
                .all(Company.class)
                .noneMatch(company -> company.code().equals(code))) {
            throw unknown(code);
        }
    }

    private static Problem unknown(String code) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "company-unknown",
                        new Text("事業者がいません", "There is no such company"),
                        new Text(
                                "会社コード「%s」の事業者は登録されていません。".formatted(code),
                                "No company with the code %s is registered.".formatted(code)))
                .with("company", code);
    }
}
