package io.rshare.bootstrap.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.Site;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes a world as a file that makes no difference when it is applied again. Secrets are left out.
 */
public final class WorldWriter {
  private final World world;

  private WorldWriter(World world) {
    this.world = world;
  }

  /** {@code world} as YAML. */
  public static String write(World world) {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setSplitLines(false);
    options.setWidth(Integer.MAX_VALUE);
    return new Yaml(options).dump(new WorldWriter(world).tree());
  }

  private Map<String, Object> tree() {
    var identities = new IdentityWriter(world);
    List<Object> accounts = new ArrayList<>();
    for (Account account : world.accounts()) {
      Map<String, Object> entry = account(account);
      identities.write(account.id(), entry);
      if (account.catalogued()) {
        entry.put("resources", resources(account));
      }
      accounts.add(entry);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("accounts", accounts);
    List<Object> directories = new ArrayList<>();
    world.directories().forEach(d -> directories.add(new DirectoryWriter(world, d).write()));
    putList(tree, "directories", directories);
    return tree;
  }

  private static Map<String, Object> account(Account account) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", account.id().value());
    entry.put("name", account.name());
    entry.put("site", account.site() == Site.CHINA ? "china" : "international");
    if (!account.legalEntity().isEmpty()) {
      entry.put("legalEntity", account.legalEntity());
    }
    List<String> groups = new ArrayList<>(List.of(account.defaultResourceGroup()));
    new TreeSet<>(account.resourceGroups())
        .stream().filter(g -> !g.equals(account.defaultResourceGroup())).forEach(groups::add);
    entry.put("resourceGroups", groups);
    Map<String, Object> quotas = new LinkedHashMap<>();
    for (Quota quota : Quota.values()) {
      Integer set = account.quotas().set().get(quota);
      if (set != null) {
        quotas.put(AccountReader.fieldOf(quota), set);
      }
    }
    if (!quotas.isEmpty()) {
      entry.put("quotas", quotas);
    }
    return entry;
  }

  private List<Object> resources(Account account) {
    List<Object> entries = new ArrayList<>();
    for (CataloguedResource resource : world.resources()) {
      if (resource.owner().equals(account.id())) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", resource.type().typeName());
        entry.put("id", resource.id());
        resource.region().ifPresent(region -> entry.put("region", region));
        if (!resource.shareable()) {
          entry.put("shareable", false);
        }
        resource.targetLimit().ifPresent(limit -> entry.put("targetLimit", limit));
        putList(entry, "unreachableFor", sorted(resource.unreachableFor()));
        entries.add(entry);
      }
    }
    return entries;
  }

  /** The texts of {@code values} in order. */
  static List<Object> sorted(Iterable<?> values) {
    var texts = new TreeSet<String>();
    values.forEach(value -> texts.add(value.toString()));
    return new ArrayList<>(texts);
  }

  /** Adds a list unless it is empty. */
  static void putList(Map<String, Object> entry, String field, List<Object> values) {
    if (!values.isEmpty()) {
      entry.put(field, values);
    }
  }
}
