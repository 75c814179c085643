package org.mithaq.servers;

/** A database and the two roles that a service has in it: the owner migrates, the user works. */
public record Database(String jdbcUrl, String owner, String ownerPassword, String user, String password) {

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
