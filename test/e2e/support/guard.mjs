// Runs Firefox as a child and ends it when our caller is gone, even after a crash or kill -9 of the tests.
// The caller holds the other end of our standard input, which closes with it.
// Usage: node guard.mjs <folder to remove when the caller is gone, or -> <program> <arguments…>

import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const [folder = "-", program = "", ...args] = process.argv.slice(2);
const firefox = spawn(program, args, {
  stdio: ["ignore", "inherit", "inherit"],
});

firefox.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
firefox.on("exit", (code) => {
  process.exit(code ?? 1);
});

process.stdin.resume();
process.stdin.on("error", callerIsGone);
process.stdin.on("end", callerIsGone);
process.on("SIGTERM", callerIsGone);

function callerIsGone() {
  firefox.removeAllListeners("exit");
  firefox.on("exit", () => {
    try {
      if (folder !== "-")
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } finally {
      process.exit(0);
    }
  });
  firefox.kill("SIGKILL");
}
