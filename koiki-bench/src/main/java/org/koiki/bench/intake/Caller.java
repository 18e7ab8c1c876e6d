package org.koiki.bench.intake;

import javax.net.SocketFactory;
import org.koiki.simulator.DemandFiler;

/** A company that files: its certificate, its account, and the plan it files for. */
record Caller(SocketFactory tls, String user, String password, DemandFiler filer) {}
