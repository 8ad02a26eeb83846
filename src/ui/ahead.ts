// What the background uses to draw a popup ahead. In the package it is part of the pages' program, which the background loads for that.
export { pageMain } from "./page-body.js";
export { rootAttributes } from "./root-attributes.js";
