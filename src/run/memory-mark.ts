/** Written to stderr by the watchdog before it ends the process, read by the parent. */
export const MEMORY_MARK = 'baocao: memory limit reached';
