import type { DocumentFields } from '../../src/model.js';

/** A document in the notation of the outline cases, the fields it has, and the ids of the messages on what it lacks. */
export type Variant = { name: string; input: string; fields: Partial<DocumentFields>; missing?: string[] };

export const MOTTO = '{nation}⏎{motto}';
export const END = ': Nơi nhận:⏎- UBND huyện;⏎- Lưu: VT. : TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎Hà Văn Lộc';
