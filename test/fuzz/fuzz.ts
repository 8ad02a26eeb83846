// All that `npm run fuzz` needs of the sources, as one bundle.
export { chance } from "../support/chance.js";
export { mutated } from "./mutations.js";
export { TARGETS, timed, TOO_LONG_MS } from "./targets.js";
