package org.koiki.metering.connection;

import java.util.List;

/**
 * A connection test with its checklist.
 *
 * @param passed cases in which everything is right
 * @param basePath where the case that is chosen is served; {@code <basePath>/<case>} serves any
 */
record TestView(ConnectionTest test, String basePath, long passed, List<CaseView> cases) {}
