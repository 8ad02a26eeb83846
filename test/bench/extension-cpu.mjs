// The work of the process that Firefox runs extensions in.

/**
 * @param {import("../e2e/support/firefox.mjs").Firefox} firefox
 * @returns {Promise<number>} milliseconds of CPU since it was started
 */
export function extensionCpu(firefox) {
  return firefox.chrome(
    `const { children } = await ChromeUtils.requestProcInfo()
     return children.find(({ type }) => type === 'extension').cpuTime / 1e6`,
  );
}
