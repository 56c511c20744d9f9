"""What Debian's jupyter_kernel_test asks of a kernel, with Java in the samples."""

import unittest

import jupyter_kernel_test


class AdversariaKernel(jupyter_kernel_test.KernelTests):
    kernel_name = "adversaria"
    language_name = "Java"
    file_extension = ".jshell"

    code_hello_world = 'System.out.print("hello, world");'
    code_stderr = 'System.err.print("oops");'
    code_generate_error = 'throw new IllegalStateException("no equilibrium");'

    completion_samples = [
        {"text": "Math.hyp", "matches": {"hypot("}},
        {"text": "java.util.Lis"},
        {"text": '"text".isEmp', "matches": {"isEmpty()"}},
    ]
    complete_code_samples = ["int n = 1;", "1 + 1", "for (int i = 0; i < 3; i++) { }", ""]
    incomplete_code_samples = ["class Point {", "int n = (1 +", "/* a comment"]
    invalid_code_samples = ["int 1n = ;", "int n = ;", ")"]

    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": 'new StringBuilder("ab").reverse()', "result": "ba"},
        {"code": "new java.awt.image.BufferedImage(4, 3, 1)", "mime": "image/png"},
        {"code": "org.nd4j.linalg.factory.Nd4j.eye(2)", "mime": "text/html"},
    ]
    code_display_data = [
        {
            "code": "io.github.adversaria.Adversaria.show(new java.awt.image.BufferedImage(4, 3, 1));",
            "mime": "image/png",
        },
        {"code": "io.github.adversaria.Adversaria.show(\"text\");", "mime": "text/plain"},
    ]
    code_history_pattern = "6 ? 7"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.hypot"
    code_clear_output = "io.github.adversaria.Adversaria.clearOutput();"

    def test_stdin(self):
        """The suite has no test of input, so here is one."""
        self.flush_channels()
        self.kc.execute("new java.util.Scanner(System.in).nextLine()", allow_stdin=True)
        request = self.kc.get_stdin_msg(timeout=15)
        self.assertEqual(request["msg_type"], "input_request")
        self.kc.input("typed")
        while True:
            message = self.kc.get_iopub_msg(timeout=15)
            if message["msg_type"] == "execute_result":
                break
        self.assertEqual(message["content"]["data"]["text/plain"], "typed")
        self.assertEqual(self.kc.get_shell_msg(timeout=15)["content"]["status"], "ok")

    def test_restart(self):
        """A restarted kernel has forgotten all variables and counts from 1."""
        self.flush_channels()
        self.kc.execute("int remembered = 1;")
        self.assertEqual(self.kc.get_shell_msg(timeout=30)["content"]["status"], "ok")
        self.km.restart_kernel()
        self.kc.wait_for_ready(timeout=60)
        self.flush_channels()
        self.kc.execute("remembered")
        reply = self.kc.get_shell_msg(timeout=30)["content"]
        self.assertEqual(reply["status"], "error")
        self.assertIn("cannot find symbol", reply["evalue"])
        self.assertEqual(reply["execution_count"], 1)

    def test_interrupt(self):
        """Nor has it one of interrupts, which this kernel takes as messages."""
        self.flush_channels()
        self.kc.execute("while (true) { }")
        while self.kc.get_iopub_msg(timeout=15)["msg_type"] != "execute_input":
            pass
        self.km.interrupt_kernel()
        self.assertEqual(self.kc.get_shell_msg(timeout=15)["content"]["status"], "error")


if __name__ == "__main__":
    unittest.main(verbosity=2)
