/**
 * The REST door: routes under {@code /v1}, JSON in and out, refusals as RFC 9457 problems, callers
 * by bearer token. What is asked runs through the dispatcher like every other call; rules of the
 * service do not live here.
 */
@Configuration
@Requires(beans = OperationCatalogue.class)
@NullMarked
package io.rshare.http.rest;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import io.rshare.application.OperationCatalogue;
import org.jspecify.annotations.NullMarked;
