package org.koiki.habits;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;

@AnalyzeClasses(packages = "org.koiki", importOptions = ImportOption.DoNotIncludeTests.class)
class CodeHabitsTests {
    @ArchTest
    static final ArchRule energyAndMoneyAreExact = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.koiki.message..", "org.koiki.plan..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class);

    @ArchTest
    static final ArchRule timeIsTakenFromAClock = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.koiki.plan..",
                    "org.koiki.switching..",
                    "org.koiki.participant..",
                    "org.koiki.access..",
                    "org.koiki.notice..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule marketRulesReadTheMarketClockOnly = noClasses()
            .that()
            .resideInAPackage("org.koiki.plan.check..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule nobodyPrintsToTheConsole =
            noClasses().that().resideInAPackage("org.koiki..").should().callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule loggersArePrivateAndFinal = fields().that()
            .haveRawType("org.slf4j.Logger")
            .should()
            .bePrivate()
            .andShould()
            .beFinal()
            .allowEmptyShould(true);
}
