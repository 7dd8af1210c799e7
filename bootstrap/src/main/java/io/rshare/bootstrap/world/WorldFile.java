package io.rshare.bootstrap.world;

import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.world.LeftOutSecrets;
import io.rshare.domain.world.World;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A world file: YAML with {@code accounts} and {@code directories}. {@code docs/world.md} describes
 * every field.
 *
 * @param source what to call it in messages
 * @param text its content
 */
public record WorldFile(String source, String text) {
  private static final int MAX_CHARACTERS = 64 << 20;

  /** The file at {@code path}; throws {@link WorldFileException} if it cannot be read. */
  public static WorldFile at(Path path) {
    try {
      return new WorldFile(path.toString(), Files.readString(path));
    } catch (IOException e) {
      var problems = new Problems();
      problems.add(1, "cannot be read: " + e);
      problems.throwIfAny(path.toString());
      throw new AssertionError(e);
    }
  }

  /** A name for this very content. */
  public String digest() {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The world it describes, with every secret; throws {@link WorldFileException} with all that is
   * wrong.
   */
  public World read(PolicyCheck policyCheck) {
    return describe(policyCheck).over(World.EMPTY);
  }

  /**
   * What it describes, secrets left out or not; throws {@link WorldFileException} with all that is
   * wrong.
   */
  public Described describe(PolicyCheck policyCheck) {
    var problems = new Problems();
    var world = new WorldBuilder(policyCheck, problems);
    Node root = compose(problems);
    if (root != null) {
      var top = new Section(root, problems, "accounts", "directories");
      top.sections("accounts", AccountReader.FIELDS)
          .forEach(section -> new AccountReader(section, world).read());
      top.sections("directories", DirectoryReader.FIELDS)
          .forEach(section -> new DirectoryReader(section, world).read());
    }
    World built = world.build();
    world.checkRules(LeftOutSecrets.standIns(built));
    problems.throwIfAny(source);
    return new Described(source, built, world);
  }

  private @org.jspecify.annotations.Nullable Node compose(Problems problems) {
    var options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(50);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        problems.add(1, "the file is empty");
      }
      return root;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problems.add(line, "not YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(1, "not YAML: " + e.getMessage());
    }
    return null;
  }
}
