package org.koiki.lake;

class ManifestInMemoryTest extends ManifestContract {
    @Override
    protected Manifest manifest() {
        return new ManifestInMemory();
    }
}
