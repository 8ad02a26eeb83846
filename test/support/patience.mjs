// Gives a unit test the time that a busy machine needs: what never ends is still found.
import { jest } from "@jest/globals";

jest.setTimeout(60_000);
