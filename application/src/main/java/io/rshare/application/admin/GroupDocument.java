package io.rshare.application.admin;

import io.rshare.application.Says;
import java.util.List;
import java.util.Optional;

/** A RAM group; who is in it is said by the users. */
public record GroupDocument(
    @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
    @Says("Its name.") String name,
    @Says("Policies attached to it; unchanged if omitted.") Optional<List<Attached>> policies) {}
