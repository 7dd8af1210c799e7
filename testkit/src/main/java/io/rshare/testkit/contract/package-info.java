/**
 * What every adapter of the ports signs, one contract per port. An adapter signs with one class
 * that extends {@link io.rshare.testkit.contract.PersistenceContracts}. Nothing here knows a
 * technology.
 */
@NullMarked
package io.rshare.testkit.contract;

import org.jspecify.annotations.NullMarked;
