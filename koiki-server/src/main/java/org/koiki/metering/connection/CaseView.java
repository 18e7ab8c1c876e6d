package org.koiki.metering.connection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koiki.message.Text;

/**
 * A case with how the client does in it.
 *
 * @param confirm what its people have to confirm; absent where requests tell everything
 */
record CaseView(
        int number,
        String key,
        Text title,
        Text task,
        @Nullable Text confirm,
        boolean confirmed,
        List<Check> checks,
        List<Seen> seen) {

    static CaseView of(TestCase testCase, CaseText text, List<Check> checks, History history) {
        return new CaseView(
                testCase.number(),
                testCase.name(),
                text.title(),
                text.task(),
                text.confirm(),
                history.confirmed(),
                checks,
                history.seen());
    }

    /** Wrong when anything is, right when all is, else waiting. */
    public Check.State getState() {
        if (checks.stream().anyMatch(check -> check.state() == Check.State.WRONG)) {
            return Check.State.WRONG;
        }
        boolean right = checks.stream().allMatch(check -> check.state() == Check.State.RIGHT);
        return right ? Check.State.RIGHT : Check.State.WAITING;
    }
}
