package io.rshare.authz.tool;

import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Reports of suites in the XML form that CI systems read. */
public final class JunitXml {
  private final XMLStreamWriter out;

  private JunitXml(XMLStreamWriter out) {
    this.out = out;
  }

  /** Writes one {@code testsuite} for each report. */
  public static void write(List<SuiteReport> reports, Writer to) throws XMLStreamException {
    XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(to);
    JunitXml writer = new JunitXml(out);
    out.writeStartDocument("UTF-8", "1.0");
    out.writeStartElement("testsuites");
    for (SuiteReport report : reports) {
      writer.suite(report);
    }
    out.writeEndElement();
    out.writeEndDocument();
    out.flush();
  }

  private void suite(SuiteReport report) throws XMLStreamException {
    out.writeStartElement("testsuite");
    attribute("name", report.suite().file());
    attribute("tests", String.valueOf(report.results().size()));
    attribute("failures", String.valueOf(report.results().size() - report.passed()));
    attribute("errors", "0");
    for (SuiteReport.Result result : report.results()) {
      testCase(report, result);
    }
    out.writeEndElement();
  }

  private void testCase(SuiteReport report, SuiteReport.Result result) throws XMLStreamException {
    out.writeStartElement("testcase");
    attribute("classname", report.suite().file());
    attribute("name", result.asked().name());
    attribute("file", report.suite().file());
    attribute("line", String.valueOf(result.asked().at().line()));
    if (!result.passed()) {
      out.writeStartElement("failure");
      attribute("message", String.join("; ", result.failures()));
      out.writeCharacters(printable(ExplanationText.of(result.explanation())));
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    out.writeAttribute(name, printable(value));
  }

  /** XML 1.0 has no way to write most control characters, escaped or not. */
  private static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> clean.append(allowed(c) ? Character.toString(c) : "\\u%04x".formatted(c)));
    return clean.toString();
  }

  private static boolean allowed(int c) {
    boolean unpaired = Character.getType(c) == Character.SURROGATE;
    return c == '\n' || !(Character.isISOControl(c) || unpaired || c == 0xFFFE || c == 0xFFFF);
  }
}
