package io.rshare.application;

import java.util.function.LongFunction;

/**
 * What is made of the current second and needed by many calls, made once for all of them. For any
 * number of threads; another second is made anew.
 *
 * @param <T> what is made, such as its text
 */
public final class EachSecond<T> {
  private final LongFunction<T> form;
  private volatile Made<T> latest;

  /** Makes it with {@code form}, of seconds since 1970. */
  public EachSecond(LongFunction<T> form) {
    this.form = form;
    this.latest = new Made<>(0, form.apply(0));
  }

  private record Made<T>(long second, T value) {}

  /** That of {@code second}, counted since 1970. */
  public T of(long second) {
    Made<T> made = latest;
    if (made.second() != second) {
      made = new Made<>(second, form.apply(second));
      latest = made;
    }
    return made.value();
  }
}
