// Gives a unit test the time that a busy machine needs, where tests in Firefox go first: what never ends is still found.
import { jest } from "@jest/globals";

jest.setTimeout(180_000);
