package org.koiki.edge;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * A path that takes larger bodies, for longer, than others: a bean of the module that reads them as they come.
 *
 * @param path the whole of it
 * @param patience from the first byte of the request to its last
 */
public record LargeBody(String path, DataSize most, Duration patience) {}
