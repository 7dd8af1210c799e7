/**
 * The ports on a relational database: MySQL, or the embedded SQLite. Nothing in here is a bean
 * unless {@code rshare.store} is {@code jdbc}, which it is by default. No rule of the domain lives
 * here.
 */
@Configuration
@Requires(property = "rshare.store", value = "jdbc", defaultValue = "jdbc")
@NullMarked
package io.rshare.persistence;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
