package io.github.adversaria.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bundled kernel under Debian's {@code jupyter_kernel_test}. */
@Tag("client")
class KernelSuiteIT {

  @Test
  void theSuitePasses() throws Exception {
    Clients.installBundledKernel();
    String report =
        Clients.run(
            Clients.command(Clients.PYTHON, Clients.resource("kernel_suite.py").toString()), 180);
    // The one test left out is of pagers, which the protocol has deprecated.
    assertThat(report).contains("OK (skipped=1)").containsPattern("test_pager .* skipped");
  }
}
