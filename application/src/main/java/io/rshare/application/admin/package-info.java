/**
 * What administrators may do beyond the cloud's APIs: use cases like any other, which {@link
 * io.rshare.application.Dispatcher} runs. An administrator acts in the account that he names.
 */
@NullMarked
package io.rshare.application.admin;

import org.jspecify.annotations.NullMarked;
