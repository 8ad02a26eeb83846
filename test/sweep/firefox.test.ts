// Sweeps the Firefox under test.
import { sweep } from "./support/every-site.js";

sweep("firefox");
