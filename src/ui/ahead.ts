// What the background draws a popup ahead with. In the package it is the pages' program, which the background loads for it.
export { pageMain } from "./page-body.js";
export { rootAttributes } from "./root-attributes.js";
