// Work that answers later, as everything does that crosses to Firefox's parent process; and waiting until all of it is done.

export class Turns {
  #pending = 0;

  /** Does the work in a later turn of the event loop. */
  async later<T>(work: () => T): Promise<T> {
    this.#pending++;
    try {
      await turn();
      return work();
    } finally {
      this.#pending--;
    }
  }

  /** Counts work of others until it is done. */
  async during<T>(work: Promise<T>): Promise<T> {
    this.#pending++;
    try {
      return await work;
    } finally {
      this.#pending--;
    }
  }

  /** Resolves when nothing is under way, and what was waiting for it has had its say. */
  async quiet(): Promise<void> {
    do {
      await turn();
    } while (this.#pending > 0);
  }
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
