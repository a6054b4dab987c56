import type { SurfaceForms } from './surface-form.ts';

/**
 * Subjects that no privacy policy is about, though a provider may be named: technical support, prices and sales,
 * office life, general knowledge, and attempts to give the bot orders.
 */
export const offTopic: SurfaceForms = {
  en: [
    '(python|bash|sql|java|javascript|typescript|golang|rust|regex|terraform|ansible|kubernetes|docker|cloudformation|helm|yaml|dockerfile) ', '(write|generate|give|fix|debug) (me|my|us|) (a|an|the|some|this|) (script|code|function|program|poem|essay|email|joke|story|song|haiku|query|regex)',
    '(launch|spin up|deploy|configure|set up|create|resize|reboot|restart|terminate|ssh into|connect to|mount|attach) (a|an|my|the|) (instance|ec2|vm|server|bucket|cluster|lambda|pod|container|database|load balancer|vpc|ecs|subnet|volume|disk)',
    '(error|exception|timeout|timed out|failing|fails|crash|crashes|stack trace|unauthorizedoperation|503|502|500|access denied) ...(instance|lambda|deploy|api|build|function|server|bucket|sdk|cli)', '(lambda|ec2|s3 bucket|rds|ecs|oss|dynamodb|cloudwatch|iam role) ...(timeout|error|throttle|limit|latency|permission|policy syntax|slow|fail)',
    '(how much|what) (does|do|is|are|would) ...(cost|costs|price|per hour|per month|per gb)', '(price|pricing|cost|cheaper|cheapest|discount|coupon|free tier) ...(instance|server|vm|storage|gb|plan|gpu|hosting|per)', '(stock|share) price', '(cheapest|fastest|best) (instance|region|server|gpu|database|laptop|phone|restaurant)',
    '(weather|recipe|football|soccer|basketball|movie|lunch|dinner|pizza|restaurant|holiday|vacation|birthday|horoscope|lottery|bitcoin|president|capital of|population of|world cup)', '(translate|summarise|summarize) (this|the following|my) (email|text|essay|article)',
    '(annual|sick|parental|paid) leave', '(expense|vacation|salary|payroll|meeting room|vpn|printer|wifi|laptop) (report|request|slip|not working)', 'who (won|invented|wrote|discovered|painted)', 'solve (this|the|for)', 'what is \\d', 'square root', 'tell me (a|about) (joke|story)',
    'ignore (all|any|the|your|every|) (previous|prior|above|earlier) (instruction|rule|prompt|message)', '(system|hidden|initial) prompt', '(bot|api|access|slack|discord|secret) (token|key)', 'config file', 'environment variable', '(reveal|print|show|dump|leak|repeat|output) (your|the) (prompt|instruction|token|secret|password|config|environment|system)', 'you are now', 'pretend (to be|you)', 'act as', 'jailbreak', 'developer mode', 'do anything now', 'drop table', 'rm -rf',
  ],
  zh: [
    '(写|生成|给)(我|)(一|)(个|段|篇|首)(脚本|代码|程序|函数|诗|作文|故事|文案|邮件)', '(写|跑|调试)(个|一段|段|)(python|java|sql|代码|脚本)', '(怎么|如何)(部署|配置|搭建|安装|启动|重启|连接|挂载|登录|迁移|扩容)(服务器|实例|数据库|集群|容器|云主机|虚拟机|负载均衡|域名|ecs|k8s|kubernetes)', '(报错|超时|连不上|启动失败|部署失败|宕机|502|503|卡顿|延迟高)',
    '(多少钱一|什么价格|报价|有优惠|打几折|代金券|计费方式)', '(服务器|云主机|实例|带宽|硬盘|存储)(一年|一个月|每月|每小时)', '(年假|病假|请假|工资|报销|加班|会议室|打印机|食堂|团建|考勤)', '(天气|菜谱|足球|篮球|电影|午饭|晚饭|外卖|彩票|股票|股价|比特币|星座|世界杯|旅游|机票)',
    '(忽略|无视|忘掉|忘记)(以上|之前|前面|上面|所有|一切)(的|)(所有|一切|)(指令|提示|规则|要求|设定)', '(系统提示词|系统提示|提示词|机器人令牌|密钥|数据库密码|配置文件|环境变量)', '(你现在是|假装你是|扮演)', '(越狱|开发者模式)', '(翻译|总结)(一下|)(这篇|这段|下面)', '(谁发明|谁赢了|首都|人口有多少)', '(推荐)(一家|一部|一款|几个)',
  ],
};
