// Sweeps the oldest Firefox that is supported.
import { sweep } from "./support/every-site.js";

sweep("older");
