// Keeps a page from asking faster than it is answered: a burst of news is one question, and one more when it is over.

/** How long a page rests between two answers. Milliseconds. */
const REST_MS = 250;

/** Does the work at once; calls that come meanwhile or shortly after are answered by doing it once more. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isBusy = false;
  let isStale = false;
  return function run() {
    isStale = isBusy;
    if (isBusy) {
      return;
    }
    isBusy = true;
    const rest = (): void => {
      setTimeout(() => {
        isBusy = false;
        if (isStale) {
          run();
        }
      }, REST_MS);
    };
    void work().then(rest, rest);
  };
}
