/** The engine of the machine, without it: what it is asked for, and what is made of its answer. `npm run bench:ocr` asks the real one. */
import { describe, expect, it } from 'vitest';
import { linesOfHocr, nativeEngineOf, nativeRecogniser } from '../../../src/readers/ocr/native.js';
import { runProgram } from '../../../src/readers/ocr/program.js';
import { pageRecogniser } from '../../../src/readers/ocr/recognise.js';
import { engineOf } from '../../../src/readers/ocr/tesseract.js';

const ENGINE = { program: '/usr/bin/tesseract', version: '5.3.0', data: '/data' };
const PICTURE = { width: 4, height: 2, data: Uint8Array.of(0, 255, 0, 255, 0, 255, 0, 255), dpi: 200 };
/** As tesseract 5 writes it, of one line of two words. */
const HOCR = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title></head>
<body><div class='ocr_page' id='page_1' title='image "stdin"; bbox 0 0 900 160'><div class='ocr_carea' title="bbox 40 54 537 87"><p class='ocr_par' lang='vie' title="bbox 40 54 537 87">
<span class='ocr_line' id='line_1_1' title="bbox 40 54 240 84; baseline 0.01 -7; x_size 34; x_descenders 7; x_ascenders 8">
<span class='ocrx_word' title='bbox 40 55 114 87; x_wconf 91'><span class='ocrx_cinfo' title='x_bboxes 40 55 62 80; x_conf 98.9'>&amp;</span><span class='ocrx_cinfo' title='x_bboxes 64 55 73 80; x_conf 99.0'>ồ</span></span>
<span class='ocrx_word' title='bbox 225 55 240 81; x_wconf 6'><span class='ocrx_cinfo' title='x_bboxes 225 55 240 81; x_conf 99.5'>9</span></span>
<span class='ocrx_word' title='bbox 225 55 240 81; x_wconf 95'> </span>
</span></p></div></div></body></html>`;

describe('the engine of the machine', () => {
  it('gives lines, words and characters with their places', () => {
    expect(linesOfHocr(HOCR)).toEqual([{
      box: { x0: 40, y0: 54, x1: 240, y1: 84 }, baseline: { x0: 40, y0: 77, x1: 240, y1: 79 }, xHeight: 19,
      words: [
        { text: '&ồ', confidence: 0.91, box: { x0: 40, y0: 55, x1: 114, y1: 87 }, symbols: [{ text: '&', box: { x0: 40, y0: 55, x1: 62, y1: 80 } }, { text: 'ồ', box: { x0: 64, y0: 55, x1: 73, y1: 80 } }] },
        { text: '9', confidence: 0.06, box: { x0: 225, y0: 55, x1: 240, y1: 81 }, symbols: [{ text: '9', box: { x0: 225, y0: 55, x1: 240, y1: 81 } }] },
      ],
    }]);
    expect(linesOfHocr('')).toEqual([]);
  });

  it('is given the picture, its resolution and the language data of this program, and nothing by way of a shell', async () => {
    const asked: [string, readonly string[], string][] = [];
    const recogniser = nativeRecogniser(ENGINE, (program, args, input) => {
      asked.push([program, args, Buffer.from(input).toString('latin1')]);
      return Promise.resolve(HOCR);
    });
    expect(await recogniser.read(PICTURE, 'line', '0123')).toHaveLength(1);
    await recogniser.read(PICTURE, 'page');
    const [program, args, input] = asked[0] ?? ['', [], ''];
    expect([program, args.join(' ')]).toEqual([ENGINE.program, 'stdin stdout --tessdata-dir /data -l vie --oem 1 --psm 7 --dpi 200 -c tessedit_create_hocr=1 -c hocr_char_boxes=1 -c tessedit_do_invert=0 -c tessedit_char_whitelist=0123']);
    expect(input.startsWith('P5\n4 2\n255\n')).toBe(true);
    expect(asked[1]?.[1].join(' ')).toContain('--psm 3 --dpi 200 -c tessedit_create_hocr=1 -c hocr_char_boxes=1 -c tessedit_do_invert=1');
  });

  it('is named by what it made, with its version and data', () => {
    const { data, dataSha256, engine } = engineOf();
    expect(nativeEngineOf(ENGINE)).toEqual({ engine: 'tesseract', version: '5.3.0', data, dataSha256 });
    expect([pageRecogniser(ENGINE).about(), pageRecogniser().about().engine]).toEqual([nativeEngineOf(ENGINE), engine]);
  });
});

describe('a program', () => {
  const node = (script: string, input = '', milliseconds = 20_000): Promise<string> => runProgram(process.execPath, ['-e', script], Buffer.from(input), milliseconds);
  it('gives what it says of what it is given', async () => {
    expect(await node('process.stdin.pipe(process.stdout)', 'số 9; $(id) `id`')).toBe('số 9; $(id) `id`');
    expect(await node('console.log(process.env.OMP_THREAD_LIMIT)', 'x'.repeat(1_000_000))).toBe('1\n');
  });
  it.each<[string, () => Promise<string>, string]>([
    ['that fails', () => node('process.exit(3)'), 'failed (3)'],
    ['that hangs', () => node('setInterval(() => {}, 1000)', '', 300), 'too long'],
    ['that is not there', () => runProgram('/nowhere/tesseract', [], new Uint8Array(), 1000), 'ENOENT'],
  ])('%s is an error', async (_, ran, message) => {
    await expect(ran()).rejects.toThrow(message);
  });
});
