package io.rshare.application.admin;

import io.rshare.application.Says;
import java.util.Optional;

/**
 * A policy that is attached to a user, group or role.
 *
 * @param name of the account's policy, else of a system policy
 * @param resourceGroup the group it is limited to
 */
public record Attached(
    String name,
    @Says("Resource group in which the attachment counts; by default the whole account.")
        Optional<String> resourceGroup) {}
