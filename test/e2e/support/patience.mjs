// Gives an end-to-end test the time that a busy machine needs; each wait inside has a shorter limit and a better message.
import { jest } from "@jest/globals";

jest.setTimeout(60_000);
