package io.rshare.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a member of a request or an answer is for, in one sentence for those who call. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Says {
  /** The sentence. */
  String value();

  /** What it may hold; of a list, one element. */
  String example() default "";

  /** A regular expression that texts must match; empty where any text does. */
  String pattern() default "";

  /** Least value of a number, least entries of a list, least characters of a text. */
  long least() default Long.MIN_VALUE;

  /** Most of the same. */
  long most() default Long.MAX_VALUE;
}
