import type { SurfaceForms } from './surface-form.ts';

/** How people ask for a contact itself: whom to reach, at which number, address or page. */
export const contactAsks: SurfaceForms = {
  en: [
    '(customer service|support|service|hotline|contact) (number|phone|line|desk|email)', '(what|which|whats|whose) (is|are|s|) ... (email|emails|email address|phone number|phone nubmer|telephone|hotline|postal address|mailing address|street address|link|url|web form|contact)',
    '(email|phone|telephone|hotline|postal|mailing|support|contact|fax|office) (address|number|details|info|information|line|form) (of|for|to|at|in|i|we|please)', '(email|phone|number|address|hotline) of (the|their)', 'contact (details|info|information|person|point|data|address|page|form)',
    '(call|ring|phone|email|reach|contact|message) (them|someone|somebody|the dpo|the team|the privacy team|their dpo|about|up)', '(contact|reach|call|email|write to|get in touch with|get hold of) (their|the|its) (dpo|data protection|privacy|support|team|officer|office|representative|legal)',
    'how (do|can|could|should|would) (i|we|you|one) (contact|reach|email|call|phone|ring|write to|get in touch|get hold)', '(who|whom) (do|should|can|could|to|would) (i|we|) (contact|write|email|call|ring|turn to|talk to|complain to|address)', 'where (do|can|should|could|to|would) (i|we|) (write|send|mail|post|email|call)',
    '(give|send|need|have|got|want) (me|) (a|an|the|their|its|) (link|email|number|address|hotline|phone number|email address|contact)', '(link|url) (please|to the|for the|where)', '(is there|have|has) (a|an|any|) (online|web|) (link|form|portal|email|hotline|phone number|number|contact|customer hotline|web page)', 'number (i|we) can (call|ring)', 'hotline (i|we) can',
    '(letter|paper|mail) ... address', 'by (post|letter|snail mail)', '(online|web) form', 'data protection officer (email|phone|contact|address)', 'dpo (email|contact|address|phone)',
  ],
  zh: [
    '(电话|邮箱|地址|联系方式|网址|链接|热线|电邮|邮件地址|号码|入口)(是|)(多少|什么|哪个|哪里|在哪|几号|有吗|有没有|给我|呢)', '(哪个|什么|哪里的|啥)(电话|邮箱|地址|热线|网址|链接|页面|邮件)', '(打|拨|发|寄|写信|投递|邮)(给|到|往|去|)(哪|谁|什么|啥)', '(隐私|投诉|客服)(热线|电话|邮箱)', '(电话|邮件|信)(打|发|寄|写)(给|到|)(哪|谁)',
    '(怎么|如何|咋)(联系|找到|找|联络)', '联系(方式|信息|人|谁|哪|电话|邮箱|地址)', '(找|问|联系|联络)(谁|哪个部门|哪位)', '(给|要|求|有)(个|一个|)(链接|网址|邮箱|电话|地址|联系方式)', '(有没有|有)(网页|在线|)(表单|入口|链接|热线|客服电话|联系邮箱|电话)', '数据保护官...(邮箱|电话|联系|地址)', '(通讯|邮寄|办公|寄信)地址', '客服电话', '地址在哪', '打哪个',
  ],
};
