// The way to the Firefoxes that outlive a file of tests; environment.mjs has them.

/** @returns {import("./environment.mjs").Keeper | null} null outside jest */
export function keeper() {
  const { firefoxKeeper } =
    /** @type {{ firefoxKeeper?: import("./environment.mjs").Keeper }} */ (
      globalThis
    );
  return firefoxKeeper ?? null;
}
