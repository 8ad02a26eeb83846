// Reads foreign bytes in a worker of its own: whatever they do to it, the background goes on and can end it.
import { JOBS, type Told, type Answer } from "./jobs.js";

globalThis.addEventListener("message", ({ data }: MessageEvent<Told>) => {
  // Told to the background as the worker's own error: a promise that fails would be told to nobody.
  answer(data).catch(reportError);
});

async function answer({ id, name, about }: Told): Promise<void> {
  const job: (about: never) => unknown = JOBS[name];
  // Only our own background asks: what it says about a job is what the job takes.
  const value = await job(about as never);
  postMessage({ id, value } satisfies Answer);
}
