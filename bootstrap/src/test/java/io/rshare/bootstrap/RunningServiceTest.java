package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.demo.Demo;
import io.rshare.bootstrap.demo.DemoService;
import io.rshare.bootstrap.policy.PolicyCommand;
import io.rshare.http.wire.StreamingJsonText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RunningServiceTest {
  @TempDir private Path data = Path.of("replaced");

  @Test
  void leavesAServiceFileForScripts() throws Exception {
    Path file = data.resolve("service.json");
    try (var service = RunningService.start(ServiceOptions.local(data))) {
      DemoService read = DemoService.in(file, new StreamingJsonText());

      assertThat(read.endpoint()).isEqualTo(service.endpoint());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(read.identities())
          .extracting(DemoService.Identity::role)
          .contains("management", "member", "outsider", "user");
      assertThat(read.identity("management").principalArn())
          .isEqualTo("acs:ram::1512666876910391:root");
      assertThat(Files.readString(file))
          .contains("\"pid\" : " + ProcessHandle.current().pid())
          .containsSubsequence(
              "\"resourceDirectory\"",
              "\"id\" : \"rd-Demo01\"",
              "\"rootFolderId\" : \"r-Demo01\"",
              "\"folders\"",
              "\"id\" : \"fd-DemoApps01\"",
              "\"members\"",
              "\"1720505253002345\"");
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void aBrowserSeesTheIdentitiesOfTheDemoWorldButNoSecrets() throws Exception {
    try (var service = RunningService.start(ServiceOptions.local(data))) {
      assertThat(page(service))
          .contains("<td>management</td>", "<td>frozen</td>", "1512666876910391")
          .doesNotContain("not-real");
    }
    try (var service =
        RunningService.start(
            ServiceOptions.local(data.resolve("empty")), Map.of("rshare.demo-world", false))) {
      assertThat(page(service)).contains("<h1>Resource Sharing</h1>").doesNotContain("Demo world");
    }
  }

  private static String page(RunningService service) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://" + service.endpoint() + "/"))
                .header("Accept", "text/html")
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void demoShowsTheDocumentedFieldsThroughAClientLibraryOfTheCloud() throws Exception {
    var told = new StringWriter();
    try (var service = RunningService.start(ServiceOptions.local(data))) {
      DemoService running = DemoService.in(data.resolve("service.json"), new StreamingJsonText());

      int status = new Demo(running, new PrintWriter(told)).run();

      assertThat(status).as(told.toString()).isZero();
      assertThat(service.greeting()).contains(service.endpoint(), "./rshare demo");
    }
    assertThat(told.toString().lines().map(line -> line.replaceAll(": .*", "").strip()))
        .containsSubsequence(
            "HTTP 200",
            "RequestId",
            "ResourceShare:",
            "AllowExternalTargets",
            "CreateTime",
            "ResourceShareId",
            "ResourceShareName",
            "ResourceShareOwner",
            "ResourceShareStatus",
            "UpdateTime",
            "",
            "HTTP 403 NoPermission");
  }

  @Test
  void tellsWhoeverIsOnThisMachineWhatItCounted() throws Exception {
    try (var service = RunningService.start(ServiceOptions.local(data));
        var http = HttpClient.newHttpClient()) {
      DemoService running = DemoService.in(data.resolve("service.json"), new StreamingJsonText());
      new Demo(running, new PrintWriter(new StringWriter())).run();

      HttpResponse<String> metrics =
          http.send(
              HttpRequest.newBuilder(URI.create("http://" + service.endpoint() + "/metrics"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(metrics.statusCode()).isEqualTo(200);
      assertThat(metrics.body().lines())
          .contains(
              "rshare_calls_seconds_count{code=\"OK\",operation=\"CreateResourceShare\"} 1",
              "rshare_calls_seconds_count{code=\"NoPermission\",operation=\"CreateResourceShare\"}"
                  + " 1")
          .anyMatch(line -> line.startsWith("hikaricp_connections_acquire_seconds_count"));
    }
  }

  @Test
  void diagnosticMessageOfADenialOpensWithTheDataFolder() throws Exception {
    var told = new StringWriter();
    try (var service = RunningService.start(ServiceOptions.local(data))) {
      DemoService running = DemoService.in(data.resolve("service.json"), new StreamingJsonText());
      new Demo(running, new PrintWriter(told)).run();
      assertThat(service.endpoint()).isEqualTo(running.endpoint());
    }
    String message =
        told.toString()
            .lines()
            .filter(line -> line.contains("EncodedDiagnosticMessage"))
            .map(line -> line.substring(line.indexOf(": ") + 2))
            .findFirst()
            .orElseThrow();
    var out = new StringWriter();

    int status =
        new CommandLine(new PolicyCommand())
            .setOut(new PrintWriter(out, true))
            .execute("decode", "--data", data.toString(), message);

    assertThat(status).isZero();
    assertThat(out.toString())
        .startsWith("{\"DecodedDiagnosticMessage\":{\"ExplicitDeny\":true")
        .contains("\"PolicyIdentifier\":\"NeverCreateShares\"")
        .contains("\"AttachedEntityType\":\"RamUser\"");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("master.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsSharesAndWorldOverARestart() throws Exception {
    try (var service = RunningService.start(ServiceOptions.local(data))) {
      assertThat(demo()).isZero();
    }
    try (var service = RunningService.start(ServiceOptions.local(data))) {
      assertThat(demo()).isZero();
      var usages = service.bean(io.rshare.domain.port.Usages.class);
      assertThat(
              usages
                  .of(new io.rshare.domain.account.AccountId("1512666876910391"))
                  .resourceShares())
          .isEqualTo(2);
    }
  }

  @Test
  void demoStartsItsOwnServiceWhereTheFileNamesADeadProcess() throws Exception {
    Files.writeString(
        data.resolve("service.json"), "{\"endpoint\":\"127.0.0.1:1\",\"pid\":999999999}");
    var out = new StringWriter();

    int status =
        new CommandLine(new DemoCommand())
            .setOut(new PrintWriter(out, true))
            .execute("--data", data.toString());

    assertThat(status).as(out.toString()).isZero();
    assertThat(out.toString()).contains("the demo starts one of its own");
  }

  @Test
  void leavesTheFileOfAnotherServiceAlone() throws Exception {
    Path file = data.resolve("service.json");
    try (var service = RunningService.start(ServiceOptions.local(data))) {
      assertThat(service.endpoint()).startsWith("127.0.0.1:");
      Files.writeString(file, "{\"endpoint\":\"127.0.0.1:1\",\"pid\" : 1}");
    }
    assertThat(file).exists();
  }

  private int demo() throws Exception {
    DemoService running = DemoService.in(data.resolve("service.json"), new StreamingJsonText());
    return new Demo(running, new PrintWriter(new StringWriter())).run();
  }
}
