package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code GET /health/ready}. */
class ReadyTest {
  @TempDir private Path folder = Path.of("replaced");

  private static HttpResponse<String> ready(RunningService service) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://" + service.endpoint() + "/health/ready"))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void aNodeWhoseDatabaseIsGoneIsNotReady() throws Exception {
    Path data = folder.resolve("data");
    Path file = data.resolve("rshare.db");
    try (RunningService service = RunningService.start(ServiceOptions.local(data))) {
      assertThat(ready(service).statusCode()).isEqualTo(200);
      assertThat(ready(service).body()).isEqualTo("{\"status\":\"READY\"}");

      Files.move(file, folder.resolve("elsewhere"));
      HttpResponse<String> gone = ready(service);
      Files.copy(folder.resolve("elsewhere"), file);
      HttpResponse<String> replaced = ready(service);
      Files.move(
          folder.resolve("elsewhere"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

      assertThat(gone.statusCode()).isEqualTo(503);
      assertThat(gone.body())
          .isEqualTo("{\"status\":\"NOT_READY\",\"reason\":\"the file of the database is gone\"}");
      assertThat(replaced.statusCode()).isEqualTo(503);
      assertThat(replaced.body()).contains("the file of the database was replaced");
      assertThat(ready(service).statusCode()).isEqualTo(200);
    }
  }
}
