package io.rshare.bootstrap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code service.json}: where the service is and, with the demo world, who may call it. Mode 600.
 */
final class ServiceFile {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceFile.class);
  private static final JsonFactory JSON = new JsonFactory();

  private final Path path;

  ServiceFile(Path path) {
    this.path = path;
  }

  void write(
      String endpoint,
      Optional<String> adminToken,
      Optional<String> authority,
      Optional<World> demo)
      throws IOException {
    PrivateFile.write(path, out -> write(endpoint, adminToken, authority, demo, out));
  }

  private static void write(
      String endpoint,
      Optional<String> adminToken,
      Optional<String> authority,
      Optional<World> demo,
      OutputStream out)
      throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("endpoint", endpoint);
      json.writeNumberField("pid", ProcessHandle.current().pid());
      if (adminToken.isPresent()) {
        json.writeStringField("adminToken", adminToken.get());
      }
      if (authority.isPresent()) {
        json.writeStringField("tlsAuthority", authority.get());
      }
      if (demo.isPresent()) {
        writeIdentities(demo.get(), json);
        for (ResourceDirectory directory : demo.get().directories()) {
          writeDirectory(directory, json);
        }
      }
      json.writeEndObject();
    }
  }

  /** Removes the file, unless another service has written its own in between. */
  void delete() {
    try {
      if (Files.exists(path) && Files.readString(path).contains(mark())) {
        Files.delete(path);
      }
    } catch (IOException e) {
      // A file left behind does no harm: whoever reads it finds that its process is gone.
      LOG.warn("{} could not be removed", path, e);
    }
  }

  private static String mark() {
    return "\"pid\" : " + ProcessHandle.current().pid();
  }

  private static void writeIdentities(World world, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("identities");
    for (DemoIdentity identity : DemoIdentity.of(world)) {
      json.writeStartObject();
      json.writeStringField("name", identity.name());
      json.writeStringField("role", identity.role());
      json.writeStringField("accountId", identity.accountId());
      json.writeStringField("principalArn", identity.principalArn());
      json.writeStringField("accessKeyId", identity.accessKeyId());
      json.writeStringField("accessKeySecret", identity.accessKeySecret());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeDirectory(ResourceDirectory directory, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("resourceDirectory");
    json.writeStringField("id", directory.id());
    json.writeStringField("rootFolderId", directory.rootFolderId());
    json.writeArrayFieldStart("folders");
    for (Folder folder : new TreeMap<>(directory.folders()).values()) {
      if (folder.parent().isPresent()) {
        json.writeStartObject();
        json.writeStringField("id", folder.id());
        json.writeStringField("name", folder.name());
        json.writeArrayFieldStart("members");
        for (String member : membersOf(folder, directory)) {
          json.writeString(member);
        }
        json.writeEndArray();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static List<String> membersOf(Folder folder, ResourceDirectory directory) {
    return directory.members().entrySet().stream()
        .filter(member -> member.getValue().equals(folder.id()))
        .map(member -> member.getKey().value())
        .sorted()
        .toList();
  }
}
