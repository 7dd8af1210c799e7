package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.settings.Setting;
import io.rshare.bootstrap.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The page on configuration is made from the options and settings themselves. */
class ConfigurationPageTest {
  private static final String OPTIONS = "<!-- options: made by ConfigurationPageTest -->\n";
  private static final String SETTINGS = "<!-- settings: made by ConfigurationPageTest -->\n";
  private static final String END = "<!-- end -->";

  private static final Path PAGE = Path.of("../docs/configuration.md");
  private static final Path MADE = Path.of("target/configuration.md");

  @Test
  void thePageListsEveryOptionAndSetting() throws IOException {
    String page = Files.readString(PAGE);
    String made = with(SETTINGS, settings(), with(OPTIONS, options(), page));
    Files.writeString(MADE, made);

    assertThat(page.equals(made))
        .as("docs/configuration.md is not what the code says; copy bootstrap/" + MADE + " over it")
        .isTrue();
  }

  private static String with(String start, String section, String page) {
    int from = page.indexOf(start);
    assertThat(from).as(start).isNotNegative();
    from += start.length();
    return page.substring(0, from) + section + page.substring(page.indexOf(END, from));
  }

  private static String options() {
    var table = new StringBuilder("| option | default | meaning |\n|---|---|---|\n");
    for (OptionSpec option : new CommandLine(new ServeCommand()).getCommandSpec().options()) {
      if (!option.usageHelp() && !option.versionHelp()) {
        table
            .append("| `")
            .append(option.longestName())
            .append("` | ")
            .append(initial(option))
            .append(" | ")
            .append(String.join(" ", option.description()))
            .append(" |\n");
      }
    }
    return table.toString();
  }

  private static String initial(OptionSpec option) {
    Object value = option.initialValue();
    if (Boolean.FALSE.equals(value)) {
      return "off";
    }
    return value == null ? "none" : "`" + value + "`";
  }

  private static String settings() {
    var text = new StringBuilder();
    for (Settings.Group group : Settings.groups()) {
      text.append("\n### ").append(group.title()).append("\n\n");
      text.append("| variable | value | default | meaning |\n|---|---|---|---|\n");
      for (Setting setting : group.settings()) {
        text.append("| `")
            .append(setting.variable())
            .append("` | ")
            .append(setting.kind().expected())
            .append(" | ")
            .append(initial(setting))
            .append(" | ")
            .append(setting.sentence())
            .append(" |\n");
      }
    }
    return text.append('\n').toString();
  }

  private static String initial(Setting setting) {
    boolean isValue = !setting.initial().equals("none") && !setting.initial().contains(" ");
    return isValue ? "`" + setting.initial() + "`" : setting.initial();
  }
}
