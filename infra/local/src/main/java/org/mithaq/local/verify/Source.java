package org.mithaq.local.verify;

/** A log that can be read as often as needed. */
interface Source {

    /** The rows after this position. */
    Rows after(long position);
}
