package org.koiki.access;

/** The functions of the hub on which rights are given. */
public enum Function {
    PLAN,
    MASTER,
    CERTIFICATE,
    USER,
    AUDIT,
    NOTICE
}
