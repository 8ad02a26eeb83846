// Reads foreign bytes in a worker of its own: whatever they do to it, the background keeps running and can end it.
import { JOBS, type Told, type Answer } from "./jobs.js";

globalThis.addEventListener("message", ({ data }: MessageEvent<Told>) => {
  // Reported to the background as the worker's own error: nobody would hear of a promise that fails.
  answer(data).catch(reportError);
});

async function answer({ id, name, about }: Told): Promise<void> {
  const job: (about: never) => unknown = JOBS[name];
  // Only our own background asks, so a job gets what it takes.
  const value = await job(about as never);
  postMessage({ id, value } satisfies Answer);
}
