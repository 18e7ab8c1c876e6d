package org.koiki.bench.load;

import javax.net.SocketFactory;

/** A company that files: its certificate and its account. */
public record Caller(SocketFactory tls, String user, String password) {}
