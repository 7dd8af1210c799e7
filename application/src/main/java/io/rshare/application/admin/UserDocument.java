package io.rshare.application.admin;

import io.rshare.application.Says;
import java.util.List;
import java.util.Optional;

/** A RAM user. */
public record UserDocument(
    @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
    @Says("Its name.") String name,
    @Says("Numeric id; generated for a new user by default.") Optional<String> id,
    @Says("Names of its groups; unchanged if omitted.") Optional<List<String>> groups,
    @Says("Policies attached to it; unchanged if omitted.") Optional<List<Attached>> policies) {}
