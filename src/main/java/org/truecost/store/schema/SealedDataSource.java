package org.truecost.store.schema;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections that call after whatever may have committed: a commit, and being given back, before which statements that commit by
 * themselves have ended.
 */
final class SealedDataSource extends DelegatingDataSource {

    private final Runnable committed;

    /** @param committed called after each */
    SealedDataSource(DataSource source, Runnable committed) {
        super(source);
        this.committed = committed;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return sealing(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return sealing(super.getConnection(user, password));
    }

    private Connection sealing(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        } finally {
            if (method.getName().equals("commit") || method.getName().equals("close")) {
                committed.run();
            }
        }
    }
}
