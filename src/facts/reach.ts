/** Words at the end of a label that say where something was done and for whom, not what. */
import { fold } from '../text/normalise.js';

const QUARTERS = '(?:khu dân cư|khu phố|khối phố|tổ dân phố|thôn|xóm|ấp|bản|buôn|làng|nhà văn hóa|địa bàn dân cư)';
const HALL = '(?:nhà văn hóa|nhà sinh hoạt cộng đồng|hội trường|trụ sở|điểm sinh hoạt)';
/** All of the body's own ground: one quarter, a school, a counter or a home is a part of it, of which the number is told apart. */
const PLACE = `(?:(?:trên|tại|ở) (?:toàn )?địa bàn(?: (?:toàn )?(?:phường|xã|thị trấn|đặc khu)(?: \\p{L}+){0,4}| quản lý)?|(?:tại|ở) (?:${HALL} )?(?:của )?(?:các|từng|tất cả các|toàn bộ các) ${QUARTERS}(?:(?:,| và) ${QUARTERS})*|(?:tại|ở) địa phương)`;
/** Everybody; pupils, the old or children under 14 are a group of their own. */
const EVERYBODY = '(?:cho|của|đối với|phục vụ|đến|tới) (?:các |toàn thể |đông đảo )?(?:công dân|người dân|nhân dân|bà con(?: nhân dân)?|cán bộ và nhân dân|cá nhân, tổ chức|tổ chức, cá nhân|hộ dân)(?: (?:có nhu cầu|(?:có hộ khẩu |đang )?(?:thường trú|cư trú|sinh sống)(?= (?:trên|tại|ở) (?:toàn )?(?:địa bàn|địa phương))))?';
const REACH = new RegExp(`[\\s,]+(?:${EVERYBODY}|${PLACE})(?:\\s+(?:${PLACE}))?$`, 'u');
const LEAST_WORDS = 3;

/** The label without where and for whom; null where it says neither, or little else. */
export function withoutReach(label: string): string | null {
  let kept = label.trimEnd();
  for (let round = 0; round < 2; round += 1) kept = kept.slice(0, REACH.exec(fold(kept))?.index ?? kept.length);
  return kept === label.trimEnd() || kept.split(/\s+/u).length < LEAST_WORDS ? null : kept;
}
