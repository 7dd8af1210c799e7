package io.rshare.application.admin;

import io.rshare.application.Says;
import java.util.List;
import java.util.Optional;

/** A RAM role. */
public record RoleDocument(
    @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
    @Says("Its name.") String name,
    @Says("Numeric id; generated for a new role by default.") Optional<String> id,
    @Says("Whether the role is service-linked; false by default.") Optional<Boolean> serviceLinked,
    @Says("Trust policy (JSON): who may assume the role.") Optional<String> trustPolicy,
    @Says(value = "Seconds, 3600 where absent.", least = 3600, most = 43_200)
        Optional<Integer> maxSessionDuration,
    @Says("Policies attached to it; unchanged if omitted.") Optional<List<Attached>> policies) {}
