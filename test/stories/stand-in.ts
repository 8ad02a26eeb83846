// A story and a product made by hand, of which everything is known: what the scoring is tried on.
import type { Measured, Product } from "./measure.js";
import type { Guide, Said, SeenStep } from "./product.js";
import type { Story, Words } from "./story.js";

/** An expired certificate, of a public site whose owner has to renew it. */
export const storyOf = (differing: Partial<Story> = {}): Story => ({
  id: "one",
  source: "nobody/nothing#1",
  date: "2026",
  certainty: "c",
  title: "A story",
  situation: "Something happened.",
  code: "SEC_ERROR_EXPIRED_CERTIFICATE",
  url: "https://shop.example.com/",
  loadType: "main_frame",
  platform: "linux",
  firefoxMajor: 153,
  firefoxBuiltDaysAgo: null,
  deviceClockOffMs: 0,
  hsts: null,
  facts: {},
  after: {},
  truth: { cause: "late", side: "site" },
  fixes: ["renew"],
  useless: [],
  never: [],
  ...differing,
});

const cause = (
  ...ours: readonly string[]
): { readonly means: string; readonly ours: readonly string[] } => ({
  means: "A cause.",
  ours,
});
const action = (
  ...steps: readonly string[]
): { readonly means: string; readonly steps: readonly string[] } => ({
  means: "An action.",
  steps,
});

export const WORDS: Words = {
  sides: {},
  causes: {
    late: cause("certificate-expired", "issuer-expired"),
    strict: { ...cause("ocsp-required"), seen: "ocsp-required" },
    nobodys: cause(),
  },
  actions: {
    renew: action("owner-renew"),
    clock: action("check-clock"),
    profile: action("try-new-profile"),
    root: action("it-deploy-root"),
    exception: action("weaken-exception"),
    staple: action("weaken-stapling"),
    nothing: action(),
  },
};

export const SAID: Said = {
  causes: ["certificate-expired", "clock-far", "renewed-not-reloaded"],
  strength: "strong",
  verdict: { kind: "site", isSure: false },
};

type Step = string | readonly [id: string, differing: Partial<SeenStep>];

/** The reader's own, and in view, unless it is said otherwise. */
const seen = (step: Step): SeenStep => {
  const [id, differing] = typeof step === "string" ? [step, {}] : step;
  return { id, actor: "you", isFolded: false, isMarked: false, ...differing };
};

/** Each list is the whole guide once the steps before it were said to be of no help; the last one stays. `tell` hears what was said. */
export function guideOf(
  lists: readonly (readonly Step[])[],
  tell: (step: string, sees: boolean) => void = () => undefined,
  marked: readonly string[] = [],
): Guide {
  const [now = [], ...later] = lists;
  return {
    steps: now.map(seen).map((step) => ({
      ...step,
      isMarked: marked.includes(step.id),
    })),
    after: (step, sees) => {
      tell(step, sees);
      return guideOf(later.length === 0 ? [now] : later, tell, [
        ...marked,
        step,
      ]);
    },
  };
}

export const productOf = (guide: Guide, said: Partial<Said> = {}): Product => ({
  saidOf: () => ({ ...SAID, ...said }),
  guideOf: () => guide,
});

export const measuredOf = (differing: Partial<Measured> = {}): Measured => ({
  id: "one",
  stage: "A",
  isInCatalogue: true,
  causeAt: 1,
  first: "certificate-expired",
  strength: "strong",
  verdict: "right",
  isSure: false,
  saidSide: "site",
  fixAt: 1,
  hasFix: true,
  cost: 10,
  isSolved: true,
  dangers: [],
  checks: [],
  ...differing,
});
