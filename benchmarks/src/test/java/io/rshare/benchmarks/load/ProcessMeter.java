package io.rshare.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a Java process has cost so far. */
final class ProcessMeter {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final MBeanServerConnection beans;
  private final OperatingSystemMXBean system;
  private final ThreadMXBean threads;
  private final MemoryMXBean memory;
  private final RuntimeMXBean runtime;

  private ProcessMeter(MBeanServerConnection beans) throws IOException {
    this.beans = beans;
    this.system = bean(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME, OperatingSystemMXBean.class);
    this.threads = bean(ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    this.memory = bean(ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
    this.runtime = bean(ManagementFactory.RUNTIME_MXBEAN_NAME, RuntimeMXBean.class);
  }

  private <T extends java.lang.management.PlatformManagedObject> T bean(String name, Class<T> type)
      throws IOException {
    return ManagementFactory.newPlatformMXBeanProxy(beans, name, type);
  }

  /** That of this process. */
  static ProcessMeter own() throws IOException {
    return new ProcessMeter(ManagementFactory.getPlatformMBeanServer());
  }

  /** That of another process of the same user on this machine. */
  @SuppressWarnings("BanJNDI") // a process that the harness itself has started
  static ProcessMeter of(long pid) throws IOException {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
      var address = new JMXServiceURL(machine.startLocalManagementAgent());
      machine.detach();
      return new ProcessMeter(JMXConnectorFactory.connect(address).getMBeanServerConnection());
    } catch (AttachNotSupportedException e) {
      throw new IOException(e);
    }
  }

  /** CPU time of all threads. */
  Duration cpu() {
    return Duration.ofNanos(system.getProcessCpuTime());
  }

  /** Bytes that all threads have allocated. */
  long allocated() {
    return threads.getTotalThreadAllocatedBytes();
  }

  /** Bytes of heap in use after a full collection. */
  long heapAfterCollection() {
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  /** Resident memory in MiB; 0 where the system does not tell. */
  long residentMiB() throws IOException {
    Path status = Path.of("/proc", Long.toString(runtime.getPid()), "status");
    Matcher resident = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
    return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
  }

  /** The options its JVM was started with, but for those that belong to its own class path. */
  List<String> options() {
    return runtime.getInputArguments().stream()
        .filter(option -> !option.startsWith("-XX:AOTCache"))
        .toList();
  }

  /** Has it run a command of {@code jcmd}, spelt the way of its bean. */
  void command(String name, String... arguments) throws IOException, JMException {
    beans.invoke(
        new ObjectName("com.sun.management:type=DiagnosticCommand"),
        name,
        new Object[] {arguments},
        new String[] {String[].class.getName()});
  }

  /** Connections that its pool has handed out; the service has to be told to register its pool. */
  int connectionsInUse() throws IOException, JMException {
    Set<ObjectName> pools =
        beans.queryNames(new ObjectName("com.zaxxer.hikari:type=Pool (*)"), null);
    return (int) beans.getAttribute(pools.iterator().next(), "ActiveConnections");
  }
}
