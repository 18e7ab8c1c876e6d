package org.koiki.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koiki.access.Caller;
import org.koiki.access.Callers;
import org.koiki.participant.Company;
import org.koiki.participant.Role;
import org.koiki.participant.User;
import org.koiki.participant.Validity;

class MenuTests {
    @ParameterizedTest
    @EnumSource
    void hasOneLetterForEachEntryThatARoleSees(Role role) {
        assertThat(items(role)).extracting(Menu.Item::key).hasSizeGreaterThan(8).doesNotHaveDuplicates();
    }

    private static List<Menu.Item> items(Role role) {
        return Menu.of(administrator(role), "/", 0).stream()
                .flatMap(group -> group.items().stream())
                .toList();
    }

    private static Caller administrator(Role role) {
        Validity always = new Validity(LocalDate.of(2016, 4, 1), null);
        Company company = new Company("9901", "見本9901", "Sample 9901", Set.of(role), always);
        User user = new User("9901-admin", "9901", User.Kind.PERSON, User.Preset.ADMINISTRATOR, null, false, null, 0);
        return Callers.of(company, user, null, "127.0.0.1");
    }
}
