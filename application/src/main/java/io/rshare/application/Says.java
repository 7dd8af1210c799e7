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
}
