import type { Topic } from './topic.ts';

/** Who else gets the data, and under which duties. */
export const sharingTopics: readonly Topic[] = [
  {
    id: 'sharing-overview',
    name: { en: 'Sharing in general', zh: '信息共享概述' },
    ask: {
      en: [
        '(who|whom) ... (share|get|receive|see|access|disclose|give|pass|recipient|have access|sent|handed|else see|gets|sees|know about|look at)',
        '(share|shared|sharing|disclose|disclosed|pass|transfer|give|hand|leak|forward|transmit|provide|reveal|expose|send) ... (with|to|on to|over to) (third|other|others|anyone|anybody|someone|outside|another|somebody|else|company|companies|whom|who|external|people)',
        '(share|disclose|sharing) (my|our|the|your|any|user|personal|customer|) (personal|) (data|information|info|details)',
        '(third party|third parties|other companies|outsiders|outside parties) ... (get|see|access|receive|share|have|data|information|involved)',
        '(recipient|recipients) (of|who|category|categories)',
        '(anyone|anybody|who) else (see|get|know|have|read|receive|access)',
        'disclosure of (my|personal|our)',
        '(keep|stay|kept|remain) ... (private|confidential|secret|between us|to yourself|to themselves)',
        '(which|what) (company|companies|third party|third parties|organisations|organizations|partners|others) ... (share|give|send|disclose|pass|sell)',
      ],
      zh: [
        '(共享|分享|披露|提供|泄露|转给|发给|透露|给|交给|传给|泄漏)(给|)(谁|哪些|第三方|别人|他人|其他|外人|别的|什么人|外部)',
        '(谁|哪些人|哪些公司|哪些第三方|哪些机构)(会|能|可以|都|还|)(拿到|看到|得到|接触|获取|知道|收到|使用|访问|用到|接收)',
        '(跟|和|与|同)(谁|哪些|第三方|别人|其他|别的|他人|什么)...(共享|分享|合作|交换)',
        '(共享|分享|对外提供|外传|外泄)...(信息|数据|资料|隐私)',
        '(信息|数据|资料|隐私)...(共享|分享|对外|外传|给别人|给第三方|给其他|透露|泄露给|提供给|转给)',
        '(第三方|别的公司|其他公司)...(拿到|看到|获取|访问|使用|接触)',
        '信息共享',
        '(保密|不外传|不给别人)',
        '接收方',
      ],
    },
    state: {
      en: [
        '(we|may|will|not|only|also) (share|disclose|provide|transfer|release|pass) ... (data|information|info|details) ... (with|to)',
        '(share|disclose|sharing|disclosing|disclosure) ... (with|to) (third|other|the following|another|any third|others|any company|such|these|recipients|our)',
        '(category|categories|type) of (recipient|recipients|third party|third parties)',
        '(not|never) (share|disclose|sell|rent|provide|transfer|pass) ... (third party|third parties|others|anyone|any company)',
        '(except|unless|only) ... (share|disclose|following circumstances|following cases|following situations)',
        'disclosure of (your|personal|the) (personal|) (data|information)',
        '(recipient|recipients) of (your|the|personal)',
        '(share|disclose|release|sell|rent|trade) (your|the|this|that|such|any|all|certain|some|or disclose|or sell) ... (data|information|info|details)',
        '(share|provide) with ... (data|information|info|details)',
        '(data|information|info|details) (may|will|can|is|are|could) (also|) (be|) (shared|disclosed|released|provided to|transferred to|made available to|sold)',
        '(provide|allow|give|grant|have|has|with) (them|third parties|others|) access to (your|our|all|the|such|this|personal|information)',
      ],
      zh: [
        '(共享|分享|披露|提供|转让|对外提供)(您的|给|用户|个人|我们|相关)...(信息|数据|第三方|资料)',
        '(不会|仅|只|除)...(共享|分享|提供|披露|转让|透露)...(第三方|公司|组织|个人|以下情况|下列情形|以下情形|例外|除外)',
        '(与|同|和|向)(第三方|任何|其他|他方|其他方|以下|下列|金山云以外|我们以外|以外)...(共享|分享|提供|披露|转让|透露)',
        '(接收方|接收者)(的|)(类型|类别|名称|范围|身份|)',
        '(与|向)...(公司|组织|个人|第三方)...(共享|分享|提供)',
      ],
    },
    opener: { en: 'Who does {provider} share my data with?', zh: '{provider}会与谁共享我的信息？' },
    near: ['service-providers', 'affiliates', 'sale', 'law-enforcement'],
    decisive: false,
  },
  {
    id: 'affiliates',
    name: { en: 'Affiliates and group companies', zh: '关联公司与集团' },
    ask: {
      en: [
        '(affiliate|affiliates|subsidiary|subsidiaries|parent company|sister company|group company|holding company|group companies|parent|mother company|corporate family|related company|related companies|daughter company)',
        '(within|inside|across|in|rest of) (the|your|their|its) (group|corporate group|corporation|company group|conglomerate)',
        '(other|another) (brand|brands|company of the group|part of the company|branch|business unit) ... (data|share|get|see|information)',
      ],
      zh: [
        '(关联(公司|企业|方)|子公司|母公司|集团|分公司|兄弟公司|附属公司|姊妹公司|总公司|控股)',
        '(集团|体系)(内|内部)...(共享|分享|流转|提供)',
        '(旗下)(公司|产品|品牌)',
      ],
    },
    state: {
      en: [
        '(affiliate|affiliates|affiliated|subsidiary|subsidiaries|parent company|group company|group companies|corporate group|sister company|holding company|group of companies|related company|related companies|related entities|family of companies|parent companies|joint venture)',
        '(within|across|member of|members of|entities of|entities within) (our|the|its) (group|corporate group|corporate family)',
        '(other|all|different|one) (portion|portions|part|parts|division|divisions|brand|brands|business|businesses|properties) (of|within|in) (the|our) (company|companies|sites|site|group|business|network)',
        '(our|its|the) (family|network) of (companies|sites|websites|web sites|brands|businesses)',
      ],
      zh: [
        '关联(公司|企业|方|实体|关系)',
        '(子公司|母公司|分公司|集团公司|集团内|集团成员|附属公司|控股公司|兄弟公司|成员公司|集团关联)',
        '(控制|被控制|共同控制)(关系|)...(公司|实体)',
      ],
    },
    opener: { en: 'Does {provider} share data within its group?', zh: '{provider}会与关联公司共享信息吗？' },
    near: ['sharing-overview', 'service-providers', 'transfer-abroad', 'merger'],
    decisive: true,
  },
  {
    id: 'service-providers',
    name: { en: 'Service providers and processors', zh: '服务商与受托处理' },
    ask: {
      en: [
        '(service provider|vendor|supplier|contractor|subcontractor|outsourcer|processor|data processor|agency|third party provider|hosting provider|cloud provider|subprocessor|sub processor|outsourcing partner|agents|courier|payment processor|logistics company|outside firm|external company|external provider)(|s)',
        '(outsource|outsourced|outsourcing|contract out|subcontract)',
        '(on|in) (your|their|its) behalf',
        '(who|which company|what company) (process|processes|handles|hosts|stores|host|handle|does) ... (data|payment|payments|hosting|email|delivery|for you|for them|shipping)',
        '(entrust|entrusted|commission) ... (process|third|company|processing)',
      ],
      zh: [
        '(服务商|供应商|外包|服务提供商|服务提供者|承包商|外部公司|代理商|物流公司|快递|托管商|数据处理者|处理者|分包商|外包商|合作商)',
        '(委托|受托|委外|代为)(处理|方|第三方|给|他人|哪些|别人|)',
        '(第三方)(服务|机构|公司|处理|供应商)...(处理|提供|哪些|使用|帮|代)',
      ],
    },
    state: {
      en: [
        '(service provider|service providers|vendor|vendors|supplier|suppliers|contractor|contractors|subcontractor|subcontractors|processor|processors|data processor|third party provider|subprocessor|sub processor|hosting provider|outsourcing|third party company|agents|service partner)',
        '(on our behalf|on behalf of us|for us|on its behalf)',
        '(engage|employ|hire|use|appoint|entrust|entrusted|retain|contract with) (other|third party|third|external|authorised|authorized|outside|partners|such|the services) (company|companies|party|parties|individual|individuals|processor|partner|to process|provider|firm|service)',
        '(entrusted|delegated) processing',
        '(payment processing|hosting|logistics|delivery|fulfilment|fulfillment|shipping|data storage|maintenance|it service|customer service|data analysis|email delivery) ... (provider|providers|company|companies|partner|services|vendor)',
      ],
      zh: [
        '(服务商|供应商|服务提供商|服务提供者|外包|承包商|代理商|受托方|受托人|受托处理者|分包商|数据处理者)',
        '(委托)(处理|第三方|我们的|授权|合作|他人|关联|外部|给|)',
        '(代表我们|代我们|代为|为我们|受我们委托|支持我们)(处理|开展|提供|履行|执行|从事|业务)',
        '(聘请|委托|授权)(其他|第三方|外部|合作)(的|)(公司|伙伴|机构|个人|合作伙伴)',
        '(支付|物流|配送|技术|短信|云|数据分析|客服|推送)(服务|)(服务商|供应商|机构|合作伙伴|提供商|公司)',
      ],
    },
    opener: { en: 'Which service providers process data for {provider}?', zh: '哪些服务商受{provider}委托处理信息？' },
    near: ['recipient-duties', 'subprocessor-list', 'business-partners', 'sharing-overview'],
    decisive: true,
  },
  {
    id: 'business-partners',
    name: { en: 'Business partners and marketplace sellers', zh: '合作伙伴与商家' },
    ask: {
      en: [
        '(partner|partners|business partner|reseller|resellers|distributor|seller|sellers|merchant|merchants|dealer|marketplace vendor|franchisee|sponsor|sponsors|shop|co branded|co brand|retailer|co sponsor) ... (get|see|receive|share|data|information|give|know|access|contact|disclose|pass|have)',
        '(share|give|disclose|pass|provide|send) ... (partner|partners|reseller|seller|sellers|merchant|dealer|vendor on|sponsor|distributor|retailer)',
        '(marketplace|app store) ... (vendor|seller|data|share|purchase|order|buy)',
        '(business|commercial|co branding|joint|channel) (partner|partners)',
        'buy ... (from|through) ... (marketplace|third party seller|reseller|partner)',
      ],
      zh: [
        '(合作伙伴|合作方|合作商|合作公司|商家|卖家|店铺|经销商|代理商|分销商|渠道商|联名|赞助商|云市场|应用市场|联合)',
        '(商家|卖家|店家|伙伴|入驻)...(看到|拿到|得到|知道|获取|信息)',
      ],
    },
    state: {
      en: [
        '(business partner|business partners|reseller|resellers|distributor|distributors|seller|sellers|merchant|merchants|dealer|third party vendor|third party vendors|channel partner|channel partners|co branded|joint marketing|sponsor|sponsors|franchisee|strategic partner|trusted partner|selected partner|partner network|promotional partner|marketing partner|co sponsor)',
        '(marketplace|third party) (product|seller|vendor|offering|partner|transaction|store)',
        '(transaction|product|offer|promotion|activity|activities|event|service) ... (jointly|together with|with our partner|co branded|by third party vendors)',
        '(share|disclose|provide|sharing) ... (with|to) (our|the|its|trusted|selected|certain|authorised|authorized|business) (partner|partners)',
      ],
      zh: [
        '(合作伙伴|合作方|商家|卖家|经销商|代理商|分销商|渠道|联名|赞助|第三方卖家|云市场|Marketplace)',
        '(联合|共同)(推广|营销|举办|活动|运营)',
        '与(授权|我们的|第三方|商业|业务)(合作伙伴|合作方)...(共享|分享|提供)',
        '(交易)(另一方|对方|双方)',
      ],
    },
    opener: {
      en: 'What do partners and sellers on {provider} get about me?',
      zh: '{provider}的合作伙伴或商家会得到哪些信息？',
    },
    near: ['service-providers', 'ad-analytics-partners', 'sharing-overview', 'third-party-links'],
    decisive: true,
  },
  {
    id: 'ad-analytics-partners',
    name: { en: 'Advertisers and analytics partners', zh: '广告与分析合作方' },
    ask: {
      en: [
        '(advertiser|advertisers|ad network|ad networks|advertising network|advertising partner|advertising company|advertising companies|ad company|ad companies|ad agency|ad tech|adtech|marketing company|analytics company|analytics provider|analytics partner|ad partner|marketer)',
        '(share|give|sell|pass|disclose|send|hand|leak|provide) ... (advertiser|advertisers|advertising|google|facebook|meta|tiktok|analytics|ad|ads|marketing|marketer|social media)',
        '(google analytics|facebook pixel|meta pixel|doubleclick|google ads|tiktok pixel|adobe analytics|hotjar)',
        '(google|facebook|meta|tiktok|twitter|linkedin) ... (get|see|receive|know|learn|share|data|information)',
        '(third party|third parties|others|other companies|anyone else|outsiders) (may|can|also|) (collect|gather|track|obtain)',
        '(data|information|info) (is|are|be|being|) collected by (a|any|) (third party|third parties|others|other companies|anyone else)',
        '(third party|third parties|others|other companies|other parties|advertisers|partners) ... (track|tracks|tracking|collect|collects|collecting|gather|record|monitor|follow) (me|my|us|our|information|data|user|users|any|personal|what)',
        '(allow|let|permit) (a|any|) (third party|third parties|others|other companies|advertisers|partners) (to|) ... (collect|gather|track|record)',
        'third party (data|information|) (collection|tracking|cookies|trackers)',
        '(collection|tracking) ... by (a|any|) (third party|third parties|others|other companies)',
        '(third party|third parties|other companies|advertisers|partners) ... (place|set|put|use|drop) ... (cookie|cookies|beacon|beacons|trackers)',
        '(collected|tracked) ... by (somebody|someone|anybody|anyone) else',
      ],
      zh: [
        '(广告(商|主|公司|合作|网络|联盟|平台|客户|方)|分析(公司|服务商|机构|合作)|监测公司|数据分析商)',
        '(给|卖给|共享给|提供给|透露给|分享给|和|跟|与)...(广告商|广告主|广告公司|广告平台|谷歌|百度|脸书|腾讯|字节)',
        '(谷歌分析|百度统计|友盟|Google Analytics)',
      ],
    },
    state: {
      en: [
        '(advertiser|advertisers|ad network|ad networks|advertising network|advertising networks|advertising partner|advertising partners|advertising company|advertising companies|ad exchange|ad server|ad servers|marketing company|media agency|analytics provider|analytics providers|analytics partner|analytics company|measurement partner|measurement company)',
        '(google analytics|facebook pixel|meta pixel|doubleclick|google ads|adobe analytics|hotjar|mixpanel|matomo|adsense|criteo)',
        '(advertising|ad|marketing) and (analysis|analytics|measurement) (service|partner|provider|company|services)',
        '(third party|third parties) ... (advertising|advertisement|advertisements|ads|analytics service|analytics services)',
        '(other companies|third party|third parties|advertisers|partners|they) ... (set|place|access|deploy) ... (cookie|cookies|beacon|beacons|technologies)',
        '(third party|third parties|other companies|advertisers|partners|providers|they|networks|vendors|sponsors) ... (may|also|can|will) (also|) (collect|gather|receive|track|record|obtain) ... (data|information|activity|activities|visits)',
        '(collected|gathered|tracked|set|placed) by (a|our|the|such|these|other|) (third party|third parties|advertisers|partners|companies|vendors|providers)',
      ],
      zh: [
        '广告(商|主|合作伙伴|合作方|网络|联盟|服务商|平台|监测|公司|代理)',
        '(广告、分析|广告和分析|广告与分析|分析服务类|分析类|广告类|数据分析类|广告及分析|分析服务)(服务|的|授权|合作|)...(合作|伙伴|公司|服务商|)',
        '(谷歌分析|百度统计|友盟|Google Analytics|GoogleAnalytics)',
        '(与|向|提供给)...广告(商|主|合作|服务)',
      ],
    },
    opener: {
      en: 'Do advertisers or analytics firms get my data from {provider}?',
      zh: '广告主或分析公司会从{provider}得到我的信息吗？',
    },
    near: ['interest-based-ads', 'third-party-sdks', 'sale', 'ads-opt-out'],
    decisive: true,
  },
  {
    id: 'third-party-sdks',
    name: { en: 'Third-party SDKs and plug-ins', zh: '第三方SDK与插件' },
    ask: {
      en: [
        '(sdk|sdks|software development kit|plugin|plug in|plugins|plug ins|widget|like button|share button|embedded content|embedded video|third party code|social plugin|embed|iframe|captcha|recaptcha)',
      ],
      zh: ['(SDK|sdk|插件|第三方代码|嵌入|接口|小程序|第三方组件|API)'],
    },
    state: {
      en: [
        '(sdk|sdks|software development kit|plugin|plug in|plugins|plug ins|widget|widgets|like button|share button|embedded content|embedded video|third party code|application programming interface|api|apis|social media feature|recaptcha)',
      ],
      zh: ['(SDK|sdk|插件|软件开发工具包|开发工具包|第三方代码|应用程序接口|API|小程序|嵌入|第三方组件)'],
    },
    opener: {
      en: 'Which third-party SDKs or plug-ins does {provider} use?',
      zh: '{provider}接入了哪些第三方SDK或插件？',
    },
    near: ['ad-analytics-partners', 'service-providers', 'app-permissions', 'third-party-links'],
    decisive: true,
  },
  {
    id: 'law-enforcement',
    name: { en: 'Law enforcement and government', zh: '执法机关与政府' },
    ask: {
      en: [
        '(police|cops|cop|fbi|nsa|cia|law enforcement|authorities|government|court|courts|judge|prosecutor|subpoena|warrant|tax office|tax authority|secret service|intelligence agency|intelligence service|intelligence services|public authority|public authorities|feds|state security|homeland security|interpol|regulators|ministry|customs|irs|military|state agencies|public body)',
        '(legal|court|judicial|administrative) (request|order|process|proceeding|demand|requirement)',
        '(court order|search warrant|legal process|litigation|lawsuit|legal proceeding|disclosure order)',
        '(forced|compelled|obliged|required|made) to (disclose|reveal|hand|give|turn over)',
      ],
      zh: [
        '(警察|警方|公安|政府|法院|检察院|执法|司法|监管(部门|机关|机构)|有关部门|行政机关|国安|国家机关|官方|主管部门|法官|税务局|海关|网警|美国政府|情报)',
        '(调取|调查|配合调查|传票|搜查令|法院令|立案|强制)...(数据|信息|提供|交出|记录)',
        '(配合|交给|提供给|上报|报给)...(警|公安|政府|国家|部门|机关)',
      ],
    },
    state: {
      en: [
        '(law enforcement|government|governmental|public authority|public authorities|government agency|regulatory authority|judicial authority|judicial authorities|court|courts|competent authority|competent authorities|government agencies|authorities|regulators|police|national security|tax authorities)',
        '(subpoena|warrant|court order|legal process|legal proceeding|legal proceedings|judicial proceeding|judicial|litigation|lawful request|legal request|lawful requests|government request|order of a court)',
        '(disclose|share|provide|disclosure|release) ... (required by law|by law|legal obligation|law enforcement|authority|authorities|court|legal process|government|governmental)',
      ],
      zh: [
        '(执法|司法|行政机关|行政和司法|行政执法|政府(部门|机关|机构|主管)|监管(部门|机关|机构|当局)|公安|法院|检察|有关部门|主管部门|国家机关|有权机关|权力机关|公权力机关|政府当局|诉讼|仲裁|传票|搜查令|法律程序|强制性)',
        '(法律法规|法律|法规)...(要求|规定|程序)...(披露|提供|共享|公开)',
        '(配合|响应|依照|应)...(机关|部门|政府|司法)...(要求|调查|请求|命令|指令)',
      ],
    },
    opener: {
      en: 'Does {provider} give data to the police or authorities?',
      zh: '{provider}会向警方或政府提供信息吗？',
    },
    near: ['legal-compliance', 'consent-exceptions', 'transparency-report', 'sharing-overview'],
    decisive: true,
  },
  {
    id: 'merger',
    name: { en: 'Merger, acquisition, bankruptcy', zh: '合并、收购与破产' },
    ask: {
      en: [
        '(merger|merge|merges|merged|acquisition|acquire|acquired|acquires|takeover|take over|taken over|bankrupt|bankruptcy|insolvent|insolvency|liquidation|reorganisation|reorganization|restructuring|bought out|ipo|divestiture|spin off|buyout|goes bust|go bust|change of control|change of ownership|new owner|new owners|change hands|changes hands|asset sale|successor|goes under|belly up)',
        '(company|business|firm|you|they|provider|website|site|app|hospital|startup|owner) (is|are|get|gets|was|were|were to be|is being|be) (sold|bought|purchased|taken over|acquired)',
        '(bought|purchased|swallowed|owned) by (another|a|some|other|someone|amazon|google|microsoft|an) ... (company|competitor|firm|corporation|investor|else|)',
        '(sell|sells|sold|selling|sale of) (the|your|their|its) (business|company|firm|website|assets)',
      ],
      zh: [
        '(合并|收购|并购|破产|清算|重组|分立|倒闭|资产转让|上市|易主|换老板|改制|兼并|被买|卖给别的公司|资不抵债|黄了|公司没了)',
        '(公司|企业|平台|你们|网站|医院)...(被卖|卖掉|被收购|被买|卖了|转让|没了|破产|倒了|换东家)',
        '被(别的|别人|其他|另一家)...(收购|买|吞并|兼并)',
      ],
    },
    state: {
      en: [
        '(merger|merge|merged|acquisition|acquire|acquired|bankruptcy|bankrupt|insolvency|liquidation|reorganisation|reorganization|restructuring|divestiture|dissolution|takeover|change of control|change in control|change of ownership|asset sale|spin off|receivership|consolidation|winding up|joint venture|successor|assignment of business|corporate transaction)',
        '(sale|sell|sold|transfer|purchase|disposition|selling|buy|assign|disposal) ... (of|our|all|some|or buy) ... (business|asset|assets|company|shares|stock|business unit|businesses|undertaking)',
        'business (transfer|transaction|sale|reorganization|combination)',
        '(transferred|business) assets',
        '(buy|sell) (or|and|various|stores|) ... (assets|companies|businesses|subsidiaries|business units)',
        '(buy|sell|acquire|merge|partner) ... (with|other|various|some|our) (companies|assets|businesses)',
      ],
      zh: [
        '(合并|收购|并购|破产|清算|重组|分立|兼并|解散|资产转让|业务转让|股权转让|控制权变更|公司交易|企业重整|资产出售)',
        '(出售|转让|收购)...(业务|资产|股权|公司|服务)',
        '(新的|受让|接收|继受)(持有|方|主体|公司|的公司)...(继续|受|约束|个人信息)',
      ],
    },
    opener: {
      en: 'What happens to my data if {provider} is sold or goes bankrupt?',
      zh: '如果{provider}被收购或破产，我的信息会怎样？',
    },
    near: ['affiliates', 'service-shutdown', 'change-notice', 'sale'],
    decisive: true,
  },
  {
    id: 'sale',
    name: { en: 'Sale of data', zh: '出售信息' },
    ask: {
      en: [
        '(sell|sells|selling|sold|sale|resell|rent|trade|monetise|monetize|trading|flog|lease|auction|monetizing) ... (data|information|info|details)',
        '(data|information|info|details) ... (sold|for sale|sell|rented|traded|monetised|monetized)',
        '(sell|sold) (me|us) out',
        "(do not sell|don't sell) (my|or share|)",
        '(sell|sold|selling|sale|monetise|monetize) ... (my|our|personal|user|customer|email|number|browsing|phone|location|profile|them to|it to|about me)',
        'make money (from|with|off|out of) (my|our|user|selling|personal)',
        'data (broker|brokers|brokerage|selling)',
      ],
      zh: [
        '(出售|贩卖|售卖|倒卖|转卖|卖|买卖|变卖|出租|交易|变现)(我|我的|用户|个人|客户|我们|数据|给)...(信息|数据|资料|隐私)',
        '(卖|出售|贩卖|倒卖|贩|出租|变现)(用户|个人|我的|客户|)...(信息|数据|资料|隐私|号码|手机号)',
        '(信息|数据|资料|隐私)(会|)(不会|)(被|拿去)(卖|出售|贩卖|倒卖|转卖)',
        '被卖',
        '(拿|靠|用)...(信息|数据|资料|隐私)...(赚钱|盈利|牟利|变现|卖钱)',
        '(卖给|出售给|倒卖给|转卖给)',
        '卖我',
      ],
    },
    state: {
      en: [
        '(sell|sells|selling|sold|sale|rent|trade|lease) ... (personal data|personal information|your data|your information|information|data|customer information|customer data|user information|it to others)',
        '(data|information|info|details) ... (sold|for sale|sale|rented|for monetary|monetary or other valuable)',
        'do not sell',
        '(not|never) (sell|rent|trade|lease|sold|share or sell|selling)',
        'valuable consideration',
        '(sale|sell) (or|and) (share|sharing)',
      ],
      zh: [
        '(出售|贩卖|售卖|买卖|出租|倒卖|转卖|交易|租售|租借)(您|用户|客户|个人|任何|其|或|我们|的)...(信息|数据|资料)',
        '(不会|绝不|不|不得|没有|从未|从不)(向|将|会|以|)...(出售|贩卖|售卖|出租|买卖)',
        '(信息|数据|资料|隐私)...(出售|售卖|贩卖|出租)(给|)',
      ],
    },
    opener: { en: 'Does {provider} sell my data?', zh: '{provider}会出售我的信息吗？' },
    near: ['ad-analytics-partners', 'sharing-overview', 'non-discrimination'],
    decisive: true,
  },
  {
    id: 'public-disclosure',
    name: { en: 'Public disclosure', zh: '公开披露' },
    ask: {
      en: [
        '(publish|published|publicly|make public|made public|disclose publicly|publicly disclose|publicise|publicize|publicly visible|public disclosure|publicly available|publishing)',
        '(data|information|info|details) ... (public|published|publicly|online for everyone|for everyone to see|on the internet|visible to everyone)',
        '(everyone|anyone|the public|whole world|strangers) ... (see|find|read|know|search|view) ... (my|our|profile|information|data|name)',
        '(name|photo|picture|testimonial|logo|my review|winner) ... (publish|published|website|publicly|advertis|show)',
        '(show up|appear) in (google|search engine|search results)',
        '(other|fellow) (users|people|members|visitors|customers) ... (see|view|read|access|find|know)',
      ],
      zh: [
        '(公开|公布|公示|曝光|披露|公之于众)(我的|用户|个人|我|披露|我们)...(信息|数据|资料|隐私|姓名|吗|情况)',
        '公开披露',
        '(信息|数据|资料|隐私)...(公开|公布|曝光|公示|被公开|上网|公之于众)',
        '(所有人|陌生人|大家|公众|别人)...(看到|搜到|查到|看见)...(我的|我|信息|资料)',
      ],
    },
    state: {
      en: [
        '(publicly|public) (disclose|disclosure|disclosed|available|visible|display|displayed|accessible|post|posted|share)',
        '(publish|publishing|published|make public|make publicly|made public|publication) ... (data|information|info|details)',
        '(testimonial|testimonials|winner|winners|success story|case study) ... (publish|name|post|display|website|consent)',
        '(information|content|anything|comments|messages|data) ... (you|that you) (post|submit|disclose|share|provide) ... (public|others|other users|anyone|everyone|forum|forums|message board|message boards|chat|profile)',
        '(other users|other members|the public|anyone|everyone|others) ... (see|view|read|access|be able to)',
        '(message board|message boards|chat room|chat rooms|bulletin board|bulletin boards|discussion board|discussion boards|public forum|public forums)',
      ],
      zh: [
        '公开(披露|展示|发布|公布|您的|用户|个人|的个人|转让)',
        '(披露|公布|公示|公告)(您|用户|其|中奖|获奖|个人)...(信息|名单|姓名|账户|行为|资料)',
        '(不会|仅|仅在|只)(公开|会公开|在以下)...(披露|公开)',
      ],
    },
    opener: { en: 'Does {provider} ever publish personal data?', zh: '{provider}会公开披露我的信息吗？' },
    near: ['community-posts', 'sharing-overview', 'consent', 'law-enforcement'],
    decisive: true,
  },
  {
    id: 'aggregated-data',
    name: { en: 'Aggregated or anonymised data', zh: '汇总与匿名化数据' },
    ask: {
      en: [
        '(anonymise|anonymize|anonymised|anonymized|anonymous|anonymisation|anonymization|de identified|deidentified|de identify|deidentify|pseudonymised|pseudonymized|pseudonymise|pseudonymize|pseudonymisation|pseudonymization|aggregate|aggregated|aggregation|statistical data|non personal data|non personal information|de identification|non identifiable|re identify|reidentify|reidentified)',
        '(identify|identified|identifiable|recognise|recognize|traced back) ... (from|in|by) (the|these|aggregated|anonymous|that) (data|statistics|information)',
        "(know|reveal|reveals|disclose|discloses|leak|find out|tell|expose|link to) (my|our|the user's|user's|a user's) identity",
        '(know|tell|see|reveal) who I am',
      ],
      zh: [
        '(匿名化|匿名(数据|信息|处理)|去标识|去标识化|脱敏|假名化|聚合|汇总|统计数据|非个人信息|打码|重新识别)',
        '匿名',
      ],
    },
    state: {
      en: [
        '(anonymise|anonymize|anonymised|anonymized|anonymous|anonymisation|anonymization|de identified|deidentified|de identify|deidentify|pseudonymised|pseudonymized|pseudonymous|pseudonymize|pseudonymise|aggregate|aggregated|non personal|de identification|statistical information|statistical data|aggregated form) ... (data|information|form|basis|statistics|cannot|not identify|identify|so that|personal|statistical)',
        '(not|no longer|cannot|can not|never) (identify|be identified|identifiable|reasonably identify|personally identify|personally identifiable|be associated|be linked|directly identify|be used to identify)',
        '(not|cannot) ... (identify|identifies) (you|any|an|a specific|specific|individual|individuals)',
        '(personally|individually|directly) (identify|identifies|identifying) (you|any|an|individual|individuals|users)',
        "(reveal|reveals|disclose|disclosing|know|knowing) (your|the|any|user's|personal) (identity|identities)",
      ],
      zh: [
        '(匿名化|匿名(数据|信息|处理|的|方式|汇总|形式)|去标识化|去标识|脱敏|假名化|聚合(的|性|数据|信息|形式|)|汇总(的|数据|信息|统计|)|统计(信息|数据|性|类)|非个人信息|群体性)',
        '(无法|不能|不会|不可|难以)(识别|被识别|关联|指向|辨识|复原|重新识别)...(个人|身份|自然人|主体|您|用户|特定)',
      ],
    },
    opener: { en: 'Does {provider} use or share anonymised data?', zh: '{provider}会使用或共享匿名化数据吗？' },
    near: ['improvement-analytics', 'end-of-retention', 'sharing-overview', 'definitions'],
    decisive: false,
  },
  {
    id: 'professional-advisors',
    name: { en: 'Professional advisors', zh: '专业顾问' },
    ask: {
      en: [
        '(lawyer|lawyers|attorney|solicitor|accountant|accountants|auditor|auditors|consultant|consultants|professional advisor|professional adviser|tax advisor|legal counsel|advisers|advisors|insurers|bankers|notary) ... (data|share|get|see|access|receive|information|give|disclose)',
        '(share|give|disclose|pass|show|provide) ... (lawyer|lawyers|attorney|auditor|auditors|accountant|accountants|consultant|consultants|advisor|advisors|advisers|insurers)',
      ],
      zh: ['(律师|会计师|审计师|审计机构|顾问|律所|事务所|法律顾问|咨询公司)'],
    },
    state: {
      en: [
        '(professional|legal|financial|tax|our|outside|external) (advisor|advisors|adviser|advisers|counsel|consultant|consultants|auditor|auditors)',
        '(lawyer|lawyers|attorney|attorneys|accountant|accountants|auditor|auditors|solicitor|legal counsel|law firm|insurers|bankers|law firms)',
      ],
      zh: ['(律师|会计师|审计师|审计机构|专业顾问|法律顾问|律所|事务所|外部顾问|财务顾问|专业服务机构|咨询机构)'],
    },
    opener: {
      en: 'Does {provider} share data with lawyers or auditors?',
      zh: '{provider}会与律师、审计师等顾问共享信息吗？',
    },
    near: ['service-providers', 'legal-compliance', 'sharing-overview', 'insurance'],
    decisive: true,
  },
  {
    id: 'third-party-links',
    name: { en: 'Links to other sites', zh: '第三方链接与网站' },
    ask: {
      en: [
        '(site|sites|website|websites|page|pages) (that|which|) (it|they|you) (link|links)',
        '(link|links|linked|hyperlink|click through|redirect|redirected|leads) ... (site|sites|website|websites|third party|other|external|another|elsewhere|page|app|away)',
        '(third party|other|external|another|partner|outside) (site|sites|website|websites|webpage|app|apps|application|platform|page|link|links)',
        '(responsible|responsibility|liable|policy|privacy|control) ... (other|third party|linked|external) (site|sites|website|websites|service|services|company|app|apps)',
        'leave (your|the|this) (site|website|app)',
      ],
      zh: [
        '(第三方|外部|其他|别的|外)(网站|链接|网页|应用|平台|站点|App|页面|服务)',
        '链接',
        '(跳转|跳到|点出去|转到)...(网站|页面|应用|别的|第三方|其他|外部)',
      ],
    },
    state: {
      en: [
        '(link|links|linked|linking|hyperlink|hyperlinks) (to|from|other|you to|with) ... (site|sites|website|websites|third|other|service|services|page|application|resource)',
        '(third party|other|external|linked|those|outside|these other|such) (site|sites|website|websites|web site|web sites|link|links|application|applications|app|platform)',
        '(not responsible|no control|not control|no responsibility|not endorse|not liable|responsible) ... (practice|practices|content|policies|third party|site|sites|website|websites|other)',
        'privacy (practice|practices|policy|policies|statement|notice) of (other|third|such|these|those|any|the third|each|that|linked)',
      ],
      zh: [
        '(第三方|外部|其他|他方|外链)(网站|链接|网页|应用|平台|站点|网址|页面|产品)',
        '(链接|指向|跳转)(到|至|的|第三方|其他|外部)...(网站|网页|页面|应用|服务|第三方)',
        '第三方...(隐私政策|隐私声明|自行|独立|不受本|不承担|负责)',
        '(对|就)(第三方|其他|该等|此类)(网站|链接|服务|应用|)...(不承担|不负责|无法控制|没有控制)',
      ],
    },
    opener: { en: 'Is {provider} responsible for sites it links to?', zh: '{provider}对其链接的第三方网站负责吗？' },
    near: ['scope-exclusions', 'third-party-sdks', 'business-partners', 'liability'],
    decisive: true,
  },
  {
    id: 'recipient-duties',
    name: { en: 'Duties of recipients', zh: '接收方的义务' },
    ask: {
      en: [
        '(how|do|does|are|what) ... (third party|third parties|vendor|vendors|partner|partners|supplier|suppliers|recipient|recipients|service provider|service providers|contractor|contractors|processor|processors) ... (protect|bound|contract|contracts|confidential|confidentiality|duty|duties|obliged|commit|required|obligation|obligations|follow|comply|allowed|misuse|secure|audited|vetted|safe|restricted|own purposes)',
        '(own purpose|own purposes|other purposes) ... (vendor|partner|provider|recipient|third)',
        '(confidentiality|non disclosure|data processing|processing) (agreement|contract|obligation|clause) ... (vendor|partner|third|provider|supplier|recipient|processor|contractor)',
        '(vet|audit|supervise|check|control|select|monitor) ... (vendor|vendors|supplier|suppliers|service provider|third party|third parties|partner|processor|subcontractor)',
        'what stops ... (partner|vendor|third party|them|provider|contractor)',
      ],
      zh: [
        '(第三方|合作伙伴|服务商|供应商|接收方|受托方|合作方|外包)...(保密|义务|责任|约束|协议|安全|滥用|监督|要求|怎么管|审计|管理|保护)',
        '(保密协议|保密义务|数据处理协议)...(第三方|合作|供应商|签)',
        '(如何|怎么|怎样)(约束|监督|管理|要求|审查|保证)...(第三方|合作伙伴|服务商|供应商|接收方|合作方|受托)',
      ],
    },
    state: {
      en: [
        '(duty|obligation|obligations|bound|duties|agreement|agreements|subject) ... (confidentiality|confidential|of confidentiality|non disclosure)',
        '(only|solely|strictly) (permitted|allowed|authorised|authorized|use|process|for the|in accordance|on our|use your|process your|access) ... (purpose|purposes|instruction|instructions|perform|services|extent|function|functions)',
        '(not|may not|cannot|prohibited|forbidden|prevent) ... (use|using|own purposes|other purpose|other purposes|any other purpose|disclose) ... (purpose|purposes|third)',
        '(require|oblige|bind|contractually|request|ensure|obligate) ... (third party|third parties|vendor|vendors|partner|partners|them|recipient|recipients|service provider|service providers|processor|processors|supplier|contractor) ... (protect|confidential|confidentiality|comply|security|process|maintain|keep|contract|safeguard|adhere|privacy)',
        '(data processing|processing|confidentiality|contractual) (agreement|agreements|obligation|obligations|contract|commitment)',
        '(contractually|legally) (obliged|obligated|bound|required)',
        'at least ... (same|equivalent|as protective) ... (level|protection|policy)',
      ],
      zh: [
        '(签署|签订|订立|约定|达成)(严格的|相关|数据|)...(保密|协议|合同|承诺|条款|义务)',
        '(保密)(协议|义务|责任|条款|约定|承诺)',
        '(要求|约束|监督|督促|敦促)(其|他们|第三方|合作|受托|接收|该|该等|服务|合作伙伴|新的)...(按照|遵守|保密|保护|处理|措施|安全|约束|履行|遵照|依照)',
        '(仅|只|只能|不得|无权)(能|可|会|将|为|用于|允许|共享)...(所必需|必要|其他目的|其他用途|任何其他|约定的目的|服务所必|其他任何|目的以外|我们的要求)',
        '(受托|接收)(方|人|者|处理者)...(义务|责任|不得|应|按照)',
        '不低于(本|我们)...(保护|标准|政策)',
      ],
    },
    opener: { en: 'What must recipients of data from {provider} commit to?', zh: '{provider}要求接收方遵守哪些义务？' },
    near: ['service-providers', 'transfer-safeguards', 'security-measures', 'sharing-overview'],
    decisive: true,
  },
];
