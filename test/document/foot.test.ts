import { describe, expect, it } from 'vitest';
import { readFoot } from '../../src/document/foot.js';
import { linesOf } from '../../src/document/lines.js';
import { normalise } from '../../src/text/normalise.js';
import { blocksOf } from '../sections/read-case.js';

/** A foot as a file holds it, one block a line, tabs and runs of blanks in `raw`. */
const foot = (text: string): ReturnType<typeof readFoot> => readFoot(linesOf(text.split('\n').flatMap((line) => (
  blocksOf('x').blocks.map((block) => ({ ...block, ...normalise(line) }))
))));

describe('columns set with tabs', () => {
  it.each([
    ['NGƯỜI LẬP BIỂU\t\tHIỆU TRƯỞNG\nTrần Nở\t\tLê Tám', 'HIỆU TRƯỞNG', 'Lê Tám', []],
    ['Nơi nhận:\tTRƯỞNG TRẠM\n-\tNhư trên;\n- Lưu:\tVT.\tTrần Văn Nam', 'TRƯỞNG TRẠM', 'Trần Văn Nam', ['Như trên', 'Lưu: VT']],
    ['Nơi nhận:        GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n          Trần Văn Nam', 'GIÁM ĐỐC', 'Trần Văn Nam', ['Như trên', 'Lưu: VT']],
  ])('%j', (text, position, name, items) => {
    expect(foot(text)).toMatchObject({ signer: { authority: null, position, name }, recipients: { items } });
  });
});
