// How an address answered, from one attempt at it.
import { hostOf } from "../../address/host-of.js";
import { identify } from "../../failure/identify.js";
import type { LearntSentences } from "../../failure/sentences.js";
import { GIVEN_UP, type Attempt } from "../../failure/attempt.js";
import type { ProbeAnswer } from "../evidence.js";

/** Null where the attempt was not allowed: that says nothing about the address. A network that fails is no answer, and has its code. */
export function answerOf(
  url: string,
  attempt: Attempt,
  learnt: LearntSentences,
): ProbeAnswer | null {
  const host = hostOf(url).ascii;
  switch (attempt.kind) {
    case "answered":
      return { host, result: "answers", code: null, category: null };
    case "no-answer":
    case "offline":
      return { host, result: "no-answer", code: null, category: "network" };
    case "not-allowed":
    case "in-its-tab":
      return null;
    case "failed":
      return GIVEN_UP.test(attempt.sentence)
        ? null
        : failed(host, attempt.sentence, learnt);
  }
}

function failed(
  host: string,
  sentence: string,
  learnt: LearntSentences,
): ProbeAnswer {
  const { name, category } = identify({ nsresult: null, sentence }, learnt);
  const result = category === "network" ? "no-answer" : "fails";
  return { host, result, code: name, category };
}
