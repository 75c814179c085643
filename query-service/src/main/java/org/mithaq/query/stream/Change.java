package org.mithaq.query.stream;

/** That a plan has reached a version, at a position of the log. */
record Change(String planId, int version, long position) {}
