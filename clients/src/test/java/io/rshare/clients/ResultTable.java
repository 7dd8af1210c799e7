package io.rshare.clients;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What passed with which client, as the table of {@code docs/clients.md}. */
final class ResultTable {
  private static final String BEGIN = "<!-- results: made by ClientsTest -->\n";
  private static final String END = "<!-- end of results -->";
  private static final String PASSED = "yes";

  private final Map<String, Map<String, String>> passed = new LinkedHashMap<>();

  void passed(Client client, String row) {
    passed(client, row, PASSED);
  }

  /** The same, with {@code how} in the table. */
  void passed(Client client, String row, String how) {
    passed.computeIfAbsent(row, _ -> new HashMap<>()).put(client.name(), how);
  }

  /** {@code page} with the table of this run; columns of clients that were skipped stay. */
  String placed(String page, List<Client> clients, Set<Client> skipped) {
    int start = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    String table = table(rows(page.substring(start, end)), clients, skipped);
    return page.substring(0, start) + table + page.substring(end);
  }

  private String table(
      Map<String, List<String>> before, List<Client> clients, Set<Client> skipped) {
    var out = new StringBuilder("| |");
    clients.forEach(client -> out.append(' ').append(client.title()).append(" |"));
    out.append("\n|---|").append("---|".repeat(clients.size())).append('\n');
    Set<String> names = new LinkedHashSet<>(skipped.isEmpty() ? Set.of() : before.keySet());
    names.addAll(passed.keySet());
    for (String name : names) {
      Map<String, String> cellsNow = passed.getOrDefault(name, Map.of());
      out.append("| ").append(name).append(" |");
      for (int i = 0; i < clients.size(); i++) {
        List<String> cells = before.getOrDefault(name, List.of());
        String cell =
            skipped.contains(clients.get(i))
                ? i < cells.size() ? cells.get(i) : ""
                : cellsNow.getOrDefault(clients.get(i).name(), "");
        out.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static Map<String, List<String>> rows(String table) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String line : table.split("\n", -1)) {
      List<String> cells = new ArrayList<>(List.of(line.split("\\|", -1)));
      String first = cells.size() > 2 ? cells.get(1).strip() : "";
      // Neither the head nor the line below it.
      if (!first.isEmpty() && !first.equals("---")) {
        rows.put(first, cells.subList(2, cells.size() - 1).stream().map(String::strip).toList());
      }
    }
    return rows;
  }
}
