package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the Terraform provider (aliyun/alicloud 1.289) does, call by call, with its parameters: v1
 * signature, form body.
 *
 * @param service what it is pointed at
 */
record TerraformProvider(TestService service) {
  static final String[] REGION = {"RegionId", "cn-hangzhou"};

  Json call(String operation, String... parameters) {
    return Json.of(answer(operation, parameters));
  }

  Answer answer(String operation, String... parameters) {
    return service.client.call(MANAGER, operation, TestService.map(parameters));
  }

  static String[] join(String[]... parts) {
    return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
  }

  static String[] of(String... parameters) {
    return parameters;
  }

  String create(String... parameters) {
    String id =
        call("CreateResourceShare", join(REGION, parameters))
            .object("ResourceShare")
            .text("ResourceShareId");
    assertThat(read(id).text("ResourceShareStatus")).isEqualTo("Active");
    return id;
  }

  /** The waiter and the read take the first row without comparing ids. */
  Json read(String id) {
    List<Json> rows =
        call(
                "ListResourceShares",
                join(REGION, of("ResourceShareIds.1", id, "ResourceOwner", "Self")))
            .list("ResourceShares");
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  void delete(String id) {
    call("DeleteResourceShare", join(REGION, of("ResourceShareId", id)));
    assertThat(read(id).text("ResourceShareStatus")).isIn("Deleting", "Deleted");
    assertThat(rows("Resource", id)).isEmpty();
    assertThat(rows("Target", id)).isEmpty();
  }

  List<Json> rows(String type, String id, String... more) {
    return call(
            "ListResourceShareAssociations",
            join(
                REGION,
                more,
                of("AssociationType", type, "ResourceShareIds.1", id, "MaxResults", "50")))
        .list("ResourceShareAssociations");
  }

  void tag(String id, String... tags) {
    Map<String, String> parameters =
        TestService.map(join(REGION, of("ResourceId.1", id, "ResourceType", "ResourceShare")));
    for (int i = 0; i < tags.length; i += 2) {
      parameters.put("Tag." + (i / 2 + 1) + ".Key", tags[i]);
      parameters.put("Tag." + (i / 2 + 1) + ".Value", tags[i + 1]);
    }
    Json.of(service.client.call(MANAGER, "TagResources", parameters));
  }

  static Map<String, String> tags(Json share) {
    Map<String, String> tags = new HashMap<>();
    share.list("Tags").forEach(tag -> tags.put(tag.text("Key"), tag.text("Value")));
    return tags;
  }

  List<Json> associate(String id, String... what) {
    return call("AssociateResourceShare", join(REGION, what, of("ResourceShareId", id)))
        .list("ResourceShareAssociations");
  }
}
