import type { SurfaceForms } from './surface-form.ts';

/** Attempts to give the bot orders; nothing is looked up for them, whatever else they hold. */
export const orders: SurfaceForms = {
  en: ['ignore (all|any|the|your|every|) (previous|prior|above|earlier) (instruction|rule|prompt|message)', '(system|hidden|initial|secret) (prompt|instruction)', '(bot|slack|discord|api|secret) (token|key)', '(your|the) (config file|environment variable|source code|env file)', '(reveal|print|show|dump|leak|repeat|output|send|post) (your|the|all|me the) (prompt|instruction|token|secret|password|config|environment|system|database)', 'you are now', 'pretend (to be|you|that)', 'act as (a|an|if|my|the)', 'jailbreak', 'developer mode', 'do anything now', 'drop table', 'rm -rf', '(make up|invent|fake|fabricate|forge) (a|an|some|the) (clause|quote|policy|answer|section)', '(just|only|simply) (reply|answer|say|respond|write) (with|that|yes|no|done|ok)', '(delete|erase|wipe|drop) (your|the) (index|policies|database|memory|files)', 'without (any|) (restrictions|limits)', 'no (restrictions|limits)', 'repeat (after me|them|the words)', '(quote|cite) ... (that|which) (does not|doesnt) exist'],
  zh: ['(忽略|无视|忘掉|忘记|抛开)(以上|之前|前面|上面|所有|一切|你的)(的|)(所有|一切|)(指令|提示|规则|要求|设定|限制)', '(系统提示词|系统提示|提示词|机器人令牌|密钥|数据库密码|配置文件|环境变量)', '(你现在是|从现在起你|假装你|扮演|充当)', '(越狱|开发者模式|没有任何限制)', '(编|杜撰|捏造|伪造|虚构)(一|个|段|条|造)', '(直接|只要|只需|就)(回复|回答|输出)', '(删除|清空|清除)(你|你的)(索引|数据库|记忆|政策|所有政策|索引里)', '(重复|复述)(一遍|我的话|上面)', '装成(原文|引用)'],
};

/**
 * Subjects that no privacy policy is about, though a provider may be named: technical support, prices and sales,
 * office life, general knowledge.
 */
export const offTopic: SurfaceForms = {
  en: [
    '(attach|mount|detach|resize|format|expand|snapshot) ... (disk|volume|drive|ebs|partition)', '(gpu|cpu|vcpu|ram) (model|type|instance|server|spec|core|quota|price)', '(which|what) (gpu|cpu|instance type|region|zone|database engine|os image)', '(lambda|cloud function|function compute|api gateway) ...(timing out|time out|timeout|cold start|memory|invoke|trigger)', '(timing out|times out|keeps failing|keeps crashing|wont start|wont boot|not booting)', '(open|close|forward) (a|the|) port', '(security group|load balancer|auto scaling|auto-scaling|vpn gateway|cdn node|dns record|nat gateway) ', '(configure|set up|enable|install) ... (cors|nginx|apache|mysql|redis|kubernetes|wordpress|ssl certificate|vpn|ssh|load balancer)', '(migrate|move) (a|my|our|the) (vm|server|database|website|cluster)', '(upload|download|sync) ... (bucket|s3|oss|obs)', '(sdk|cli|api) (example|error|version|documentation|quota|limit)',
    '(python|bash|sql|java|javascript|typescript|golang|rust|regex|terraform|ansible|kubernetes|docker|cloudformation|helm|yaml|dockerfile) ', '(write|generate|give|fix|debug) (me|my|us|) (a|an|the|some|this|) (script|code|function|program|poem|essay|email|joke|story|song|haiku|query|regex)',
    '(launch|spin up|deploy|configure|set up|create|resize|reboot|restart|terminate|ssh into|connect to|mount|attach) (a|an|my|the|) (instance|ec2|vm|server|bucket|cluster|lambda|pod|container|database|load balancer|vpc|ecs|subnet|volume|disk)',
    '(error|exception|timeout|timed out|failing|fails|crash|crashes|stack trace|unauthorizedoperation|503|502|500|access denied) ...(instance|lambda|deploy|api|build|function|server|bucket|sdk|cli)', '(lambda|ec2|s3 bucket|rds|ecs|oss|dynamodb|cloudwatch|iam role) ...(timeout|error|throttle|limit|latency|permission|policy syntax|slow|fail)',
    '(how much|what) (does|do|is|are|would) ...(cost|costs|price|per hour|per month|per gb)', '(price|pricing|cost|cheaper|cheapest|discount|coupon|free tier) ...(instance|server|vm|storage|gb|plan|gpu|hosting|per)', '(stock|share) price', '(cheapest|fastest|best) (instance|region|server|gpu|database|laptop|phone|restaurant)',
    '(weather|recipe|football|soccer|basketball|movie|lunch|dinner|pizza|restaurant|holiday|vacation|birthday|horoscope|lottery|bitcoin|president|capital of|population of|world cup)', '(translate|summarise|summarize) (this|the following|my) (email|text|essay|article)',
    '(annual|sick|parental|paid) leave', '(expense|vacation|salary|payroll|meeting room|vpn|printer|wifi|laptop) (report|request|slip|not working)', 'who (won|invented|wrote|discovered|painted)', 'solve (this|the|for)', 'what is \\d', 'square root', 'tell me (a|about) (joke|story)',
  ],
  zh: [
    '(配置|设置|开启|安装|部署)...(跨域|端口|安全组|负载均衡|数据库|防火墙|nginx|域名解析|证书|镜像|集群)', '跨域', '(挂载|扩容|格式化)(磁盘|硬盘|云盘|数据盘)', '(显卡|GPU|CPU|内存|带宽)(型号|规格|配置|多少|有哪些)', '(实例|云服务器|云主机|服务器)(怎么|如何|启动|重启|卡|连不上|规格|型号)', '(控制台|SDK|API|接口)(报错|错误码|示例|限流)', '(备份|迁移|导入)(数据库|服务器|网站)到',
    '(写|生成|给)(我|)(一|)(个|段|篇|首)(脚本|代码|程序|函数|诗|作文|故事|文案|邮件)', '(写|跑|调试)(个|一段|段|)(python|java|sql|代码|脚本)', '(怎么|如何)(部署|配置|搭建|安装|启动|重启|连接|挂载|登录|迁移|扩容)(服务器|实例|数据库|集群|容器|云主机|虚拟机|负载均衡|域名|ecs|k8s|kubernetes)', '(报错|超时|连不上|启动失败|部署失败|宕机|502|503|卡顿|延迟高)',
    '(多少钱一|什么价格|报价|有优惠|打几折|代金券|计费方式)', '(服务器|云主机|实例|带宽|硬盘|存储)(一年|一个月|每月|每小时)', '(年假|病假|请假|工资|报销|加班|会议室|打印机|食堂|团建|考勤)', '(天气|菜谱|足球|篮球|电影|午饭|晚饭|外卖|彩票|股票|股价|比特币|星座|世界杯|旅游|机票)',
    '(翻译|总结)(一下|)(这篇|这段|下面)', '(谁发明|谁赢了|首都|人口有多少)', '(推荐)(一家|一部|一款|几个)',
  ],
};
