package io.rshare.http.rest.admin;

import io.rshare.application.admin.Attached;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.PolicyAttachment;
import io.rshare.domain.identity.port.Attachments;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The policies that are attached to each entity of a page. */
record AttachedByName(Map<String, List<Attached>> attached) {
  /** Those of {@code page}, which is ordered by name. */
  static <T> AttachedByName of(
      Attachments attachments,
      AccountId account,
      AttachedTo kind,
      List<T> page,
      Function<T, String> name) {
    if (page.isEmpty()) {
      return new AttachedByName(Map.of());
    }
    return new AttachedByName(
        attachments
            .between(account, kind, name.apply(page.getFirst()), name.apply(page.getLast()))
            .stream()
            .collect(
                Collectors.groupingBy(
                    PolicyAttachment::entityName,
                    Collectors.mapping(
                        a -> new Attached(a.policyName(), a.resourceGroup()),
                        Collectors.toList()))));
  }

  /** What is attached to the entity called {@code name}. */
  List<Attached> of(String name) {
    return attached.getOrDefault(name, List.of());
  }
}
