package io.rshare.http.rest;

import io.rshare.http.rest.document.DemoCalls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The routes that describe the others: the document, and a page to read. */
final class Documents {
  private static final String GROUP = "About this interface";

  private Documents() {}

  /** {@code routes} and those that describe them and themselves. */
  static List<Route> added(List<Route> routes) {
    List<Route> all = new ArrayList<>(routes);
    all.add(
        Route.text("/v1/openapi.json", Route.JSON, once(() -> OpenApi.of(all)))
            .says("getOpenApi", GROUP, "This document."));
    all.add(
        Route.text("/v1/docs", "text/html;charset=utf-8", once(() -> DocumentPage.of(all)))
            .says("getDocs", GROUP, "This document as a web page."));
    List<String> order = DemoCalls.routes();
    all.sort(Comparator.comparingInt(route -> place(route, order)));
    return all;
  }

  /** The place of a route in the order; one without an example behind all others. */
  private static int place(Route route, List<String> order) {
    int place = order.indexOf(route.name());
    return place < 0 ? order.size() : place;
  }

  /** Made when somebody asks, and once for all; most services are never asked. */
  private static Supplier<byte[]> once(Supplier<String> text) {
    return new Supplier<>() {
      private byte[] made = {};

      @Override
      public synchronized byte[] get() {
        if (made.length == 0) {
          made = text.get().getBytes(StandardCharsets.UTF_8);
        }
        return made;
      }
    };
  }
}
