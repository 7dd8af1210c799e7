package io.rshare.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharingServerIT {
  @Test
  void theFixtureOfThePageStartsAService(@TempDir Path data) throws Exception {
    Folder.markAsBuilt();
    try (var server = new SharingServer(Folder.REPOSITORY, data);
        var http = HttpClient.newHttpClient()) {
      var health = HttpRequest.newBuilder(URI.create("http://" + server.endpoint() + "/health"));

      assertThat(http.send(health.build(), HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }
}
