package org.koiki.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** “{@code kill -9} at every stage of intake, publication and compaction; restart ends in the same files, same bytes, nothing twice.” */
@Tag("long")
class EnergyCrashTests {
    private static final int STAGES = 13;
    private static final long SEED = 20_260_530;

    @TempDir
    Path folder;

    @Test
    void endsWithTheSameFilesAndTheSameLakeAtWhateverStageTheHubIsKilled() throws Exception {
        EnergyState undisturbed = run(folder.resolve("undisturbed"), 0);
        EnergyState killed = run(folder.resolve("killed"), STAGES);

        assertThat(undisturbed.files()).isNotEmpty();
        assertThat(undisturbed.rows().values()).doesNotContain(List.of());
        assertThat(undisturbed.lake().values()).doesNotContain(List.of());
        assertThat(killed.files()).isEqualTo(undisturbed.files());
        assertThat(killed.rows()).isEqualTo(undisturbed.rows());
        assertThat(killed.lake()).isEqualTo(undisturbed.lake());
    }

    private static EnergyState run(Path data, int kills) throws Exception {
        try (KilledHub hub = new KilledHub(data, kills > 0, EnergyDays.START)) {
            new EnergyDays(hub, SEED).run();
            assertThat(hub.kills()).isEqualTo(kills);
            return EnergyState.of(data, EnergyDays.DAY);
        }
    }
}
