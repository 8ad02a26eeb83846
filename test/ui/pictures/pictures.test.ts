// The pictures of steps: each ring has the number of the line that names what is ringed, and everything is inside the picture.
import "../../support/window.js";
import { describe, expect, test } from "@jest/globals";
import type { CertificateAccess } from "../../../src/core/failure/certificate-access.js";
import type { ExplainedStep } from "../../../src/core/explanation/explanation.js";
import {
  PICTURED,
  PICTURES,
  type PictureId,
} from "../../../src/core/steps/pictures.js";
import type { Platform } from "../../../src/core/evidence/environment.js";
import { messagesIn } from "../../repository/support/messages.js";
import { drawingIn, picturedSteps, type Seen } from "../../support/pictured.js";

const PLATFORMS: readonly Platform[] = ["win", "mac", "linux"];
const ACCESSES: readonly CertificateAccess[] = ["link", "copy"];

/** By what a line names an icon, where it gives no label. */
const ICONS: Readonly<
  Partial<
    Record<PictureId, Readonly<Record<string, readonly (RegExp | null)[]>>>
  >
> = {
  "config-bold": { en: [null, /bold/], ja: [null, /太字/] },
  "config-set": { en: [null, /pencil.*tick/], ja: [null, /鉛筆.*チェック/] },
  "config-toggle": { en: [null, /⇄/], ja: [null, /⇄/] },
  "config-reset": { en: [null, /↩/], ja: [null, /↩/] },
  addons: { en: [null, /Turn one off/], ja: [null, /オフにし/] },
  "error-copy": { en: [null, /error code/], ja: [null, /エラーコード/] },
  update: { en: [/☰/], ja: [/☰/] },
  "clock-mac": {
    en: [null, null, null, /Turn on/],
    ja: [null, null, null, /オンにします/],
  },
  network: { en: [/another network/, /Open/], ja: [/別の回線/, /開きます/] },
  letter: { en: [/Copy/, /phone.*email/], ja: [/コピー/, /電話.*メール/] },
};

/** Every step with a picture, in every variant. */
const STEPS: readonly ExplainedStep[] = PLATFORMS.flatMap((platform) =>
  [140, 153].flatMap((firefox) =>
    ACCESSES.flatMap((access) => picturedSteps({ platform, firefox }, access)),
  ),
);

describe.each(["en", "ja"])("in %s", (locale) => {
  async function eachPicture(): Promise<readonly Seen[]> {
    const draw = await drawingIn(messagesIn(locale));
    const all = STEPS.map((step) => ({ step, seen: draw(step) }));
    const missing = all.filter(({ seen }) => seen === null);
    expect(
      missing.map(({ step }) => `${step.id}: ${step.picture?.id}`),
    ).toEqual([]);
    return all.flatMap(({ seen }) => seen ?? []);
  }

  test("each ring has a number, and the line of that number names what is ringed", async () => {
    const astray = (await eachPicture()).flatMap((seen) =>
      seen.rings.flatMap(({ number }, index) => {
        const line = seen.lines[number - 1] ?? "";
        const kind = PICTURES[seen.id][index];
        const isNamed =
          kind === "icon"
            ? ICONS[seen.id]?.[locale]?.[index]?.test(line)
            : line.includes(seen.ringed[index] ?? "?");
        return isNamed === true ? [] : [`${seen.step}, ${number}: ${line}`];
      }),
    );
    expect(astray).toEqual([]);
  });

  test("each picture rings all that it is about, and has words and a sentence for who cannot see it", async () => {
    const poor = (await eachPicture()).filter(
      ({ id, rings, words, alternative }) =>
        rings.length !== PICTURES[id].length ||
        words.length === 0 ||
        !/[.。]$/.test(alternative) ||
        /[[\]`\u2068]/.test(alternative),
    );
    expect(poor.map(({ step }) => step)).toEqual([]);
  });

  test("what is ringed is written in the ring, word for word", async () => {
    const astray = (await eachPicture()).flatMap((seen) =>
      seen.ringed.flatMap((label, index) => {
        const ring = seen.rings[index];
        const inside = seen.words
          .filter(
            ({ x, y }) =>
              ring !== undefined &&
              x >= ring.x &&
              x <= ring.x + ring.width &&
              y >= ring.y &&
              y <= ring.y + ring.height,
          )
          .map(({ said }) => said)
          .join(" ");
        const plain = (words: string): string => words.replace(/\s/g, "");
        // A long name begins with “…”.
        const isWritten =
          plain(inside).includes(plain(label)) ||
          (PICTURES[seen.id][index] === "typed" &&
            plain(label).endsWith(plain(inside).replace(/^…/, "")));
        return label === "" || isWritten ? [] : [`${seen.step}: ${label}`];
      }),
    );
    expect(astray).toEqual([]);
  });

  test("nothing sticks out", async () => {
    const out = (await eachPicture()).filter(({ rings, words, height }) =>
      [...rings, ...words.map((one) => ({ ...one, width: 0, height: 0 }))].some(
        (one) =>
          one.x < 0 ||
          one.y < 0 ||
          one.x + one.width > 264 ||
          one.y + one.height > height,
      ),
    );
    expect(out.map(({ step, id }) => `${step}: ${id}`)).toEqual([]);
  });
});

test("every picture is some step's", () => {
  const used = JSON.stringify(PICTURED);
  const unused = Object.keys(PICTURES).filter(
    (id) =>
      !used.includes(`"id":"${id}"`) &&
      !used.includes(`"byVersion":"${id.replace(/-(old|new)$/, "")}"`),
  );
  expect(unused).toEqual([]);
});

test("on Windows, the button that accepts comes first", () => {
  const sides = STEPS.map(({ picture }) => picture?.acceptFirst);
  expect(new Set(sides)).toEqual(new Set([true, false]));
});
