namespace ZohoProcore.Sync;

/// <summary>
/// The legal forms of the countries that Zoho Books serves and of those that trade with them: one spelling, the countries, and every
/// spelling as folded words. Forms that the law of one country tells apart are kept apart. By country, with sources: docs/legal-forms.md.
/// </summary>
internal static partial class LegalFormTable
{
    public static IEnumerable<(string Form, string Countries, string Spellings)> Rows =>
        [.. English, .. WesternEurope, .. EasternEurope, .. Asia];

    /// <summary>Forms that are written in front of the name.</summary>
    public static string[] AtTheFront =>
    [
        "pt", "sarl", "sas", "sasu", "eurl", "sci", "snc", "scea", "earl", "stichting", "ab", "oy", "ou", "as", "uab", "mb", "sia", "ooo",
        "oao", "zao", "pao",
        "ооо", "оао", "зао", "пао", "тов", "фоп", "ип", "شركه", "موسسه",
        "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人", "医療法人", "協同組合", "주식회사", "유한회사", "유한책임회사",
    ];

    /// <summary>Forms of scripts that write no spaces, the longest first.</summary>
    public static string[] Unspaced =>
    [
        "特定非営利活動法人", "有限責任事業組合", "個人獨資企業", "个人独资企业", "股份有限公司", "有限责任公司", "有限責任公司", "股份合作公司", "一般社団法人", "公益社団法人", "一般財団法人",
        "公益財団法人", "유한책임회사", "有限合伙", "普通合伙", "有限公司", "无限公司", "無限公司", "兩合公司", "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "医療法人",
        "学校法人", "協同組合", "주식회사", "유한회사", "합자회사", "합명회사",
    ];
}
