package org.koiki.metering.lake;

import org.koiki.lake.Manifest;
import org.koiki.lake.ManifestContract;
import org.koiki.testing.KoikiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KoikiTest
class StoredManifestTests extends ManifestContract {
    private final StoredManifest manifest;
    private final JdbcClient jdbc;

    @Autowired
    StoredManifestTests(StoredManifest manifest, JdbcClient jdbc) {
        this.manifest = manifest;
        this.jdbc = jdbc;
    }

    @Override
    protected Manifest manifest() {
        jdbc.sql("delete from metering.lake_file where since > '2029-12-31' or retired_at is not null")
                .update();
        jdbc.sql("delete from metering.lake_batch where key = 'b1'").update();
        return manifest;
    }
}
