// Hands the pictures to the pages that show a step's: a script of its own for full page and sidebar, which the popup never loads.
import { pictureOf } from "../../ui/pictures/picture.js";

Object.assign(globalThis, { pictureOf });
