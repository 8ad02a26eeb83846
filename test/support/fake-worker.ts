// The worker that reads bytes, as the background sees it: what goes in and out is copied, answers come later, and it can be ended.
import type { Told } from "../../src/reader/jobs.js";
import type { Turns } from "./turns.js";

/** What may become of a job instead of an answer. */
export type Spoilt = "hangs" | "throws" | "answers what cannot be read";

export class FakeWorkers {
  /** Those that run now. */
  readonly running = new Set<FakeWorker>();
  /** Their programs: all that ever ran. */
  readonly started: string[] = [];
  /** The jobs, in the order in which they came. */
  readonly told: Told[] = [];
  /** undefined: the job is done. */
  spoil: (told: Told) => Spoilt | undefined = () => undefined;

  constructor(readonly turns: Turns) {}

  start(worker: FakeWorker, program: string): void {
    this.started.push(program);
    this.running.add(worker);
  }
}

/** One of them; see the file's head. */
export class FakeWorker {
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  onerror: ((event: { preventDefault: () => void }) => void) | null = null;

  constructor(
    private readonly all: FakeWorkers,
    program: string,
  ) {
    all.start(this, program);
  }

  postMessage(told: Told, transfer: ArrayBuffer[]): void {
    const copy = structuredClone(told, { transfer });
    this.all.told.push(copy);
    switch (this.all.spoil(copy)) {
      case undefined:
        // WebCrypto works in threads of its own, for which no turn waits.
        void this.all.turns.during(this.#do(copy));
        break;
      case "hangs":
        break;
      case "throws":
        this.#later(() => this.onerror?.({ preventDefault: () => undefined }));
        break;
      case "answers what cannot be read":
        this.#later(() => this.onmessageerror?.());
        break;
    }
  }

  terminate(): void {
    this.all.running.delete(this);
  }

  async #do({ id, name, about }: Told): Promise<void> {
    const { JOBS } = await import("../../src/reader/jobs.js");
    const job: (about: never) => unknown = JOBS[name];
    const data = structuredClone({ id, value: await job(about as never) });
    this.#later(() => this.onmessage?.({ data }));
  }

  #later(tell: () => void): void {
    void this.all.turns.later(() => {
      if (this.all.running.has(this)) {
        tell();
      }
    });
  }
}
