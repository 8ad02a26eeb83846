// Runs the lab from the command line (node test/lab/main.mjs, with --port N if you like).
// @ts-check

import { parseArgs } from "node:util";
import {
  FOR_LOOKING_ONLY,
  OFFERED_ROOT,
  isOwnName,
} from "./for-looking-only.mjs";
import { startLab } from "./lab.mjs";

const { values } = parseArgs({ options: { port: { type: "string" } } });

try {
  if (!/^\d*$/.test(values.port ?? ""))
    throw new Error("--port needs a number, such as --port 8443.");
  const lab = await startLab({ indexPort: Number(values.port ?? 0) });
  const width = Math.max(...lab.sites.map(({ id }) => id.length));
  for (const { id, url } of lab.sites) console.log(id.padEnd(width), url);
  console.log(`
Index page: ${lab.indexUrl}

The index page offers a root certificate. ${OFFERED_ROOT}
Firefox finds the hosts that it covers when network.dns.localDomains in about:config is
${lab.domains.filter(isOwnName).join(",")}

${FOR_LOOKING_ONLY}

Stop with Ctrl-C.`);
  process.once("SIGINT", () => void lab.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
