package io.rshare.persistence;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.rshare.persistence.database.Transactions;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The statements that a node sends, once it is told to keep them. */
@Singleton
public final class StatementLog implements BeanCreatedEventListener<Transactions> {
  private final List<String> statements = new CopyOnWriteArrayList<>();
  private volatile boolean on;

  /** From here on. */
  public void start() {
    statements.clear();
    on = true;
  }

  /** How many of them match the pattern. */
  public long count(String pattern) {
    return statements.stream().filter(text -> text.matches("(?s)" + pattern)).count();
  }

  /** Each of them once. */
  public List<String> distinct() {
    return statements.stream().distinct().toList();
  }

  /** {@code connection}, whose statements are kept. */
  public Connection on(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            StatementLog.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (on && method.getName().equals("prepareStatement")) {
                statements.add(String.valueOf(arguments[0]));
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  @Override
  public Transactions onCreated(BeanCreatedEvent<Transactions> event) {
    Transactions all = event.getBean();
    return new Transactions() {
      @Override
      public <T> T read(Function<Connection, T> work) {
        return all.read(connection -> work.apply(on(connection)));
      }

      @Override
      public <T> T write(Function<Connection, T> work) {
        return all.write(connection -> work.apply(on(connection)));
      }

      @Override
      public void close() {
        all.close();
      }
    };
  }
}
