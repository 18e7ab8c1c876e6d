package org.koiki.metering.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koiki.metering.delivery.SampleEnergy.slotName;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.koiki.metering.delivery.Catalogue.Kept;
import org.koiki.metering.delivery.Catalogue.Wanted;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KoikiTest
@DisplayName("Questions about files that are put together")
class QuestionsTogetherTests {
    private static final Instant MAY = Instant.parse("2016-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2016-06-01T00:00:00Z");

    @Autowired
    ApplicationContext hub;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ExtensionRows extensions;

    @Autowired
    AreaCertificateRows certificates;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void findTheFilesOfTheirOwnReceiversAndAreas() {
        SampleEnergy energy = new SampleEnergy(hub);
        EnergyFile first = energy.write("04", "90294", slotName("0110", "2016-05-23", 1), 1);
        EnergyFile second = energy.write("04", "90304", first.name(), 2);
        EnergyFile third = energy.write("09", "90199", first.name(), 3);
        energy.publish(first, second, third);
        String name = first.name().zip();
        String unknown = slotName("0110", "2016-05-23", 2).zip();

        List<List<Kept>> found = catalogue.named(List.of(
                new Wanted(name, List.of("04"), List.of("90294")),
                new Wanted(unknown, List.of("04"), List.of("90294")),
                new Wanted(name, List.of("04", "09"), List.of("90304", "90199")),
                new Wanted(name, List.of("09"), List.of("90294")),
                new Wanted(name, List.of("04"), List.of("90294"))));

        assertThat(found)
                .extracting(files -> files.stream().map(Kept::path).sorted().toList())
                .containsExactly(
                        List.of(first.path()),
                        List.of(),
                        List.of(second.path(), third.path()),
                        List.of(),
                        List.of(first.path()));
    }

    @Test
    void nameTheNewestFileOfTheirOwnReceiver() {
        SampleEnergy energy = new SampleEnergy(hub);
        EnergyFile first = energy.write("04", "90294", slotName("0110", "2016-05-23", 3), 1);
        EnergyFile second = energy.write("04", "90304", first.name(), 2);
        energy.publish(first, second);

        assertThat(catalogue.newest(List.of("90304", "99990", "90294", "90304")))
                .containsExactly(id(second), 0L, id(first), id(second));
    }

    private long id(EnergyFile file) {
        return jdbc.sql("select id from metering.energy_file where path = ?")
                .param(file.path())
                .query(Long.class)
                .single();
    }

    @Test
    void tellTheExtensionsOfTheirOwnCompany() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            extensions.set("T801", List.of(Extension.EXCHANGE), MAY);
            extensions.set("T801", List.of(Extension.EXCHANGE, Extension.EXTRA), JUNE);
            extensions.set("T802", List.of(Extension.EXTRA), MAY);

            Map<Extension, Instant> both = Map.of(Extension.EXCHANGE, MAY, Extension.EXTRA, JUNE);
            assertThat(extensions.of(List.of("T801", "T803", "T802", "T801")))
                    .containsExactly(both, Map.of(), Map.of(Extension.EXTRA, MAY), both);
        });
    }

    @Test
    void tellTheCertificatesOfTheirOwnCompanyByArea() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            certificates.set("T801", "08", List.of("a1", "a2"), MAY);
            certificates.set("T801", "09", List.of("a1"), MAY);
            certificates.set("T802", "08", List.of("b1"), MAY);

            Map<String, Set<String>> two = Map.of("08", Set.of("a1", "a2"), "09", Set.of("a1"));
            assertThat(certificates.of(List.of("T802", "T803", "T801", "T802")))
                    .containsExactly(Map.of("08", Set.of("b1")), Map.of(), two, Map.of("08", Set.of("b1")));
        });
    }
}
