/** The recogniser of the machine, as the run found it; crosses the process boundary, hence a schema. */
import { z } from 'zod';

/** Absolute path of the program, its version, the folder with `vie.traineddata` unpacked. */
export const NativeEngine = z.object({ program: z.string(), version: z.string(), data: z.string() });
export type NativeEngine = z.infer<typeof NativeEngine>;
