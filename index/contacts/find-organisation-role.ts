import type { ContactPurpose } from '../../src/policy/contact.ts';

/** Names of bodies that enforce privacy laws. */
const REGULATOR_NAME =
  /Commission(?:er)?(?:['’]s Office)?$|Authority$|Attorney General$|Protection (?:Agency|Board)$|Ombudsman$|保护局$|委员会$|管理局$|公署$|专员办公室$|网信办$|信息办公室$/u;
/** What is said of such a body where one can turn to it, or where it watches over the provider. */
const REGULATES =
  /complain|lodge|contact|report|enforce|supervis|regulat|jurisdiction|appeal|refer (?:the|your|it)|Telephone|投诉|举报|申诉|监管|执法|反映/iu;
/** Who gets data, or what an organisation approved: it is mentioned, and no contact. */
const MENTION =
  /\bshare|disclos|transfer|adhere|certif|participat|approved|adopted|subsidiar|affiliate|共享|披露|转让|委托|关联公司|认证|位于/iu;
const REPRESENTATIVE = /representative|授权代表|代表/iu;
/** Behind the name of whom somebody represents: "… Inc.在欧洲经济区的授权代表", "… Inc.'s representative". */
const REPRESENTED = /^(?:在[^，。]{0,12}的?(?:授权)?代表|['’]s (?:\p{L}+ )?representative)/u;
const CONTROLLER = /controller|controlled by|控制者|控制人|控制。|个人信息处理者/iu;
/** In front of a name: what it is. */
const IS_OFFICER = /(?:data protection officer|dpo|数据保护官|保护负责人)[^.。]{0,30}(?:\bis|:|：|为|是)\s*$/iu;
const IS_AGENT = /(?:domestic|local|resident) agent|境内代理|国内代理/iu;
const IS_TURNED_TO =
  /(?:contact|write to|refer(?:red)? to|submit(?:ted)? to|complain to|provided by|联系|致函|提交至|投诉至)\s*(?:the |our |:|：)?\s*$/iu;
const HEARS_COMPLAINTS = /dispute resolution|unresolved|arbitrat|complaint|争议解决|投诉/iu;
const REGISTERED = /registered (?:office|address)|注册地址|运营主体|refers to\s*$/iu;

/** A name of an organisation and the words around it. */
export interface NamedOrganisation {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly introduction: readonly string[];
  readonly isLabel: boolean;
}

/** True for the name of a body that enforces privacy laws. */
export const isRegulatorName = (name: string): boolean => REGULATOR_NAME.test(name);

/**
 * What an organisation is that a policy names: the controller, a representative, a regulator ... Null where it is only
 * mentioned, as a company of the group or one that gets data.
 */
export function findOrganisationRole({
  name,
  before,
  after,
  introduction,
  isLabel,
}: NamedOrganisation): ContactPurpose | null {
  const sentence = `${before} ${name} ${after}`;
  if (isRegulatorName(name))
    return REGULATES.test(sentence) && !/approved|adopted|issued|批准/iu.test(sentence) ? 'regulator' : null;
  const above = isLabel ? introduction.join(' ') : '';
  if (IS_OFFICER.test(before)) return 'dpo';
  if (IS_AGENT.test(isLabel ? `${sentence} ${above}` : sentence)) return 'agent';
  if (MENTION.test(sentence)) return null;
  if (REPRESENTED.test(after) || /representative (?:for|of)\s*$/iu.test(before) || /^\s*(?:的|['’]s )/u.test(after))
    return null;
  if (REPRESENTATIVE.test(sentence)) return 'representative';
  if (CONTROLLER.test(sentence)) return 'controller';
  if (REGISTERED.test(sentence)) return 'controller';
  if (HEARS_COMPLAINTS.test(sentence) && IS_TURNED_TO.test(before)) return 'complaint';
  return IS_TURNED_TO.test(before) && !/for individuals|对于/iu.test(before) ? 'privacy' : null;
}
