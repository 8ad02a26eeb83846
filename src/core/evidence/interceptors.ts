// Software that reads along, by the names in the certificates which it makes: add a product here.
import type { Interceptor } from "./evidence.js";

export function interceptorOf(issuerText: string): Interceptor | null {
  return issuerText === "" ? null : null;
}
