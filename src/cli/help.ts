/** What `jixiao --help` prints. */
export const help = `绩效表助手：检查预算项目绩效目标表。

用法：
  jixiao check 文件或文件夹… [选项]   检查表格，列出问题
    --rules 名称或文件      规则集：submission（报送前）、recommended（推荐，默认）、strict（从严），或规则集文件
    --profile 名称          表样：auto（自动识别，默认），或 hebei、central-101、split-value 等
    --with-ignored          连同工作簿里已注明原因忽略的问题一并列出
    --format 格式           text（默认）、json、sarif、html
    --output 文件, -o 文件  把结果写入文件
  jixiao inspect 文件…               以 JSON 输出读到的表、项目和指标
  jixiao summary 文件… [--format text|json]   汇总部门的资金和指标
  jixiao library [search 词…]        列出或查找指标库里的指标
  jixiao rules [规则名称]            列出全部规则，或说明一条规则
  jixiao new --type 类型 --output 文件 [选项]   按指标库新建一张填好指标的绩效目标表
    --type 类型             项目类型的名称，用 jixiao library 查看
    --form 表样             hebei（河北样式，默认）、central-101（财预〔2021〕101号样式）
    --name 名称、--code 编码、--unit 单位   项目名称、项目编码、预算单位
    --budget 金额、--year 年度              预算数（万元）、预算年度
  jixiao --version                   显示版本

退出码：0 没有错误级别的问题；1 有错误级别的问题；2 用法不对，或有文件无法读取。
`;
