package org.koiki.access;

/** The functions of the hub on which rights are given. */
public enum Function {
    PLAN,
    POINT,
    SWITCHING,
    ENERGY,
    MASTER,
    CERTIFICATE,
    USER,
    AUDIT,
    NOTICE
}
