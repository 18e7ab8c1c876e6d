package org.koiki.lake;

class ManifestInMemoryTest extends ManifestContract {
    @Override
    Manifest manifest() {
        return new ManifestInMemory();
    }
}
