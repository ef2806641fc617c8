/** docs/checks.md is made of the examples (`npx vitest run test/checks/docs.test.ts -u`), and the examples are run. */
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../src/checks/index.js';
import { severityOf } from '../../src/findings.js';
import { EXAMPLES, type Example } from './examples.js';
import { found, reportOf } from './report.js';

const SEVERITIES = { error: 'lỗi', warning: 'cảnh báo', info: 'nên biết' };

const INTRO = `# Các phép kiểm · Checks

Mỗi phép kiểm đặt tên theo sai sót (\`check\` trong JSON). Một số in ra là mọi giá trị làm tròn thành nó; “hơn”, “gần”, “khoảng” thì
không so bằng; khi không chắc thì im lặng. \`error\` chỉ khi các số không thể cùng đúng dù hiểu cách nào. Cách sửa có thể
(\`candidates\`) là mọi lỗi gõ mà sửa đi thì tất cả các phép tính có số ấy đều khớp: nêu ra, không chọn.

English: each check is named after the defect. A printed number stands for all values that round to it; approximate words forbid
equality; in doubt a check keeps silent. \`candidates\` are the slips whose correction mends every identity the number is in.
`;

const OUTRO = `
## Các phép kiểm khác · Others

Đánh số mục và ý (\`numbering-gap\`, \`numbering-duplicate\`, \`numbering-mixed\`): \`src/sections\`; \`missing-field\`: \`src/document/missing.ts\`; \`unreadable-field\`: \`src/run/unreadable.ts\`.

Tệp này được sinh từ \`test/checks/examples.ts\`: \`npx vitest run test/checks/docs.test.ts -u\`. Generated; do not edit.
`;

function chapter({ check, says, found: text, silent, why }: Example): string {
  const quoted = (body: string): string => (body.includes('|---') ? body : body.split('\n').map((line) => `> ${line}`).join('\n>\n'));
  return `\n## ${check}\n\n${says.vi} Mức thường: ${SEVERITIES[severityOf({ check, grade: null })]}. *${says.en}*\n\n**Sai · found**\n\n${quoted(text)}\n\n**Không báo · silent** (${why.vi}; *${why.en}*)\n\n${quoted(silent)}\n`;
}

describe('docs/checks.md', () => {
  it('is what the examples make', async () => {
    await expect(INTRO + EXAMPLES.map(chapter).join('') + OUTRO).toMatchFileSnapshot('../../docs/checks.md');
  });

  it('has a chapter for every check', () => {
    expect(CHECKS.map(({ id }) => id).filter((id) => !EXAMPLES.some(({ check }) => check === id))).toEqual([]);
  });

  it.each(EXAMPLES)('$check is found in its example', async ({ check, found: text, head }) => {
    expect(await found(check, text, head)).not.toEqual([]);
  });

  it.each(EXAMPLES)('$check keeps silent in its false alarm', async ({ silent, head }) => {
    const { findings } = await reportOf(silent, head);
    expect(findings.filter(({ severity, check }) => severity !== 'info' && CHECKS.some(({ id }) => id === check)).map(({ message }) => message)).toEqual([]);
  });
});
