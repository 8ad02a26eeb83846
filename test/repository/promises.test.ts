// Holds the promises of PRIVACY.md and of ARCHITECTURE.md's "Never" list to the code, as far as a test can.
import { describe, expect, test } from "@jest/globals";
import { existsSync } from "node:fs";
import { MAX_CHAINS } from "../../src/core/certificate/kept/kept-chains.js";
import {
  MAX_LOADS,
  MAX_UPGRADES,
} from "../../src/core/evidence/seen/load-log.js";
import { MAX_URL_LENGTH } from "../../src/core/failure/failure.js";
import { KEEP_MS, MAX_WALKS } from "../../src/core/guide/walk/walk-state.js";
import {
  MAX_CALLED,
  MAX_HOSTS_OF_DOMAIN,
} from "../../src/core/guide/revoked/revoked-memory.js";
import { MAX_HSTS_HOSTS } from "../../src/core/evidence/seen/hsts.js";
import {
  MAX_ADDRESSES,
  MAX_FAILURES,
  MAX_FAILURES_PER_TAB,
} from "../../src/core/journal/journal.js";
import { MAX_REMEMBERED } from "../../src/core/evidence/seen/memory.js";
import { MAX_RUNS } from "../../src/core/evidence/asked/probes.js";
import { filesUnder, linesThat, read } from "./support/files.js";
import { messagesIn } from "./support/messages.js";

const privacy = read("PRIVACY.md");
const rows = privacy.split("\n").filter((line) => line.startsWith("|"));
const said = (number: number): string => number.toLocaleString("en");

describe("PRIVACY.md", () => {
  const limits: readonly (readonly [string, ...(readonly number[])])[] = [
    ["Failed loads", MAX_URL_LENGTH, MAX_FAILURES, MAX_FAILURES_PER_TAB],
    ["For each tab", MAX_ADDRESSES],
    ["For each host and error", MAX_WALKS],
    ["Pages that loaded", MAX_LOADS, MAX_UPGRADES],
    ["Hosts whose pages came with the header for HSTS", MAX_HSTS_HOSTS],
    ["Answers to", MAX_RUNS],
    ["Certificates that you looked at", MAX_CHAINS],
    ["**On the disk** (`storage.local`)", KEEP_MS / 86_400_000],
    [
      "**On the disk**: which sites",
      KEEP_MS / 86_400_000,
      MAX_HOSTS_OF_DOMAIN,
      MAX_CALLED,
    ],
    ["**On the disk, only if you switch it on**", MAX_REMEMBERED],
  ];

  test.each(limits.map(([begin, ...numbers]) => ({ begin, numbers })))(
    "names how much is kept: $begin",
    ({ begin, numbers }) => {
      const row = rows.filter((one) => one.startsWith(`| ${begin}`));
      expect(row).toHaveLength(1);
      for (const limit of numbers) {
        expect(row[0]).toMatch(new RegExp(`(^|\\D)${said(limit)}(\\D|$)`));
      }
    },
  );

  test("names every button by which something is asked as the page does", () => {
    const labels = Object.values(messagesIn("en")).map(
      ({ message }) => message,
    );
    const named = rows
      .slice(
        0,
        rows.findIndex((row) => row.startsWith("| What ")),
      )
      .flatMap((row) => [
        ...(row.split("|")[1] ?? "").matchAll(/\*\*([^*]+)\*\*/g),
      ])
      .map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter((name) => !labels.includes(name))).toEqual([]);
  });

  test("knows every file that writes to the disk", () => {
    const writers = filesUnder("src", ".ts").filter(
      (path) => linesThat(/\bwriteKept\(|storage\.local\.set/, path).length > 0,
    );
    // The guide, who was called revoked, the options, the memory of good certificates: a row each.
    expect(writers).toEqual([
      "src/background/guide/keep.ts",
      "src/background/memory/chosen.ts",
      "src/background/memory/revoked.ts",
      "src/platform/storage/kept.ts",
      "src/platform/storage/memory.ts",
    ]);
    const onDisk = rows.filter((row) => row.startsWith("| **On the disk"));
    expect(onDisk).toHaveLength(4);
  });
});

describe("what never happens", () => {
  const list = /^## Never\n(.*)/ms.exec(read("ARCHITECTURE.md"))?.[1] ?? "";
  const promises = list.split(/^- /m).slice(1);

  test("is held by a test each", () => {
    const bare = promises.filter((one) => !/\([^)]*`[^)]*\)/s.test(one));
    expect(promises.length).toBeGreaterThan(20);
    expect(bare).toEqual([]);
  });

  test("names tests that exist", () => {
    const named = [...list.matchAll(/`([a-z\d-]+\/[a-z\d/-]+)`/g)].map(
      ([, name = ""]) => name,
    );
    expect(named.filter((name) => !existsSync(`test/${name}.test.ts`))).toEqual(
      [],
    );
  });
});
